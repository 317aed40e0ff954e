import { hashPassword } from "#server/accounts/password.ts";
import { addPerson } from "#server/commands/addPerson.ts";
import { addPlaces } from "#server/commands/addPlaces.ts";
import { chooseProvince } from "#server/commands/chooseProvince.ts";
import type { Context } from "#server/context.ts";
import { readProvince } from "#server/reference/provinces.ts";
import type { Database } from "#db/database.ts";
import { system, type Actor } from "#domain/actor.ts";
import { calendarOf, stormDay } from "./calendar.ts";
import { chanceFrom } from "./chance.ts";
import { castOf, demoPassword, inventPeople, type Person } from "./people.ts";
import { inventProvince, placesOf } from "./province.ts";
import { newScript } from "./script.ts";
import { seedContext } from "./seedContext.ts";
import { writeCampaign } from "./writeCampaign.ts";

/** One of the seeds by which every kind of thing happens and every cluster gives cash and goods. */
const seed = 15;

/**
 * Fills an empty database with the demo: places, people, and 40 days of a campaign, every act of
 * it by its command and at its time. `now` is when the demo starts, in milliseconds since 1970
 * UTC; the same start makes the same ledger to the byte. Throws if a command refuses.
 */
export async function buildDemo(db: Database, { now }: { now: number }) {
  const chance = chanceFrom(seed);
  const calendar = calendarOf(now, chance);
  const province = inventProvince();
  const people = inventPeople(province);
  const begin = calendar.between(stormDay, 0, 0);
  // Apart from the plan's chance, so that a command that draws more ids leaves the plan as it is.
  const server = chanceFrom(seed + 1);
  // Ids rise with time, and lists follow ids: a head's first membership stays the first.
  let later = begin;
  const context = { ...seedContext(db, server, () => begin), newId: () => server.id(later++) };
  await choose(context);
  await addPlaces(context, placesOf(province));
  const cast = castOf(people, await addPeople(context, people));
  const script = newScript(chance);
  writeCampaign({ script, calendar, chance, cast, campaign: chance.id(begin) }, province);
  await script.play(db, server);
}

/** Chooses Tuyên Quang, as an administrator does on an empty server. */
async function choose(context: Context) {
  const actor: Actor = { ...system, role: "administrator" };
  const asked = { province: "08", department: "Sở Giáo dục và Đào tạo Tuyên Quang" };
  const data = await readProvince(asked.province, new Map());
  const by = { actor, key: "province", fingerprint: "demo" };
  const chosen = await chooseProvince(context, by, { asked, data });
  if (!chosen.ok) throw new Error(`refused: province: ${chosen.code}`);
}

/** Adds everyone with the same password, hashed once; gives their accounts by user name. */
async function addPeople(context: Context, people: readonly Person[]) {
  const passwordHash = await hashPassword(demoPassword);
  const added = people.map(async (person): Promise<[string, string]> => {
    const decision = await addPerson(context, { ...person, passwordHash });
    if (!decision.ok) throw new Error(`refused: ${person.username}: ${decision.code}`);
    return [person.username, decision.value.id];
  });
  return new Map(await Promise.all(added));
}
