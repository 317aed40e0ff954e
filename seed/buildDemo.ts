import { addPlaces } from "#server/commands/addPlaces.ts";
import type { Context } from "#server/context.ts";
import type { Database } from "#db/database.ts";
import { calendarOf, stormDay } from "./calendar.ts";
import { chanceFrom } from "./chance.ts";
import { castOf, inventPeople } from "./people.ts";
import { inventProvince, placesOf } from "./province.ts";
import { newScript } from "./script.ts";
import { writeCampaign } from "./writeCampaign.ts";

/** The seed of the demo that everyone sees; another one makes another campaign as plausible. */
const usual = 2;

/**
 * Fills an empty database with the demo: places, people, and 40 days of a campaign, every act of
 * it by its command and at its time. `now` is when the demo starts, in milliseconds since 1970
 * UTC; the same seed and start make the same ledger to the byte. Throws if a command refuses.
 */
export async function buildDemo(
  db: Database,
  { now, seed = usual }: { now: number; seed?: number },
) {
  const chance = chanceFrom(seed);
  const calendar = calendarOf(now, chance);
  const province = inventProvince();
  const people = inventPeople(province);
  const begin = calendar.between(stormDay, 0, 0);
  const context: Context = {
    db,
    now: () => begin,
    newId: () => chance.id(begin),
    newSalt: chance.salt,
    happened: () => undefined,
  };
  await addPlaces(context, placesOf(province));

  const cast = castOf(people, new Map());
  const script = newScript(chance);
  writeCampaign({ script, calendar, chance, cast, campaign: chance.id(begin) }, province);
  await script.play(db);
}
