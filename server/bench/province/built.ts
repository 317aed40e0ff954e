import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashPassword } from "#server/accounts/password.ts";
import { addPerson } from "#server/commands/addPerson.ts";
import { addPlaces } from "#server/commands/addPlaces.ts";
import { growLog } from "#server/commands/growLog.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import { createIds } from "#server/ids.ts";
import { openContext } from "#server/openContext.ts";
import { accepted, by, departmentActor } from "#server/testing/story.ts";
import { addDays, dayOf } from "#domain/calendar.ts";
import type { Context } from "#server/context.ts";
import { giveAll } from "./gifts.ts";
import { needAll } from "./needs.ts";
import { madeUp, placesOf, type MadeUp } from "./places.ts";

/** How large a made-up province is. Each site has a need of four lines; gifts go around them. */
export interface Size {
  sites: number;
  entries: number;
}

/** How long the campaign has lasted. */
const days = 40;
const dayMs = 86_400_000;

/**
 * A province built by the commands' own decisions and the ledger's own appender, in batches, and
 * kept for the next run; gives its data folder. 1,000,000 entries take some minutes.
 */
export async function builtProvince(cache: string, size: Size): Promise<string> {
  const folder = join(cache, `${builtBy()}-${size.sites}-${size.entries}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const begun = performance.now();
  const context = await openContext({
    port: 0,
    host: "127.0.0.1",
    dataDir: making,
    publicUrl: "http://127.0.0.1",
    demo: false,
  });
  await build(context, size);
  await context.db.close();
  renameSync(making, folder);
  const seconds = (performance.now() - begun) / 1_000;
  console.error(`Built ${size.sites} sites, ${size.entries} entries in ${seconds.toFixed(0)} s`);
  return folder;
}

/** What tells what these files make of this schema from what others made. */
function builtBy(): string {
  const here = globSync("*.ts", { cwd: import.meta.dirname }).toSorted();
  const paths = here.map((name) => join(import.meta.dirname, name));
  const hash = createHash("sha256");
  for (const path of [schema, ...paths]) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 12);
}
const schema = join(import.meta.dirname, "../../../db/migrations/sqlite/0000_start.sql");

/** The cluster head in whose name promises are made while measuring. */
export const driver = { username: "cum-01", password: "la-lanh-demo" };
/** The officer in whose name the department does the rest. */
export const officer = { username: "so", password: "la-lanh-demo-office" };

async function build(opened: Context, size: Size) {
  // The clock goes through the campaign as its entries come, and ends today.
  const end = opened.now();
  let at = end - days * dayMs;
  const now = () => at;
  const context = { ...opened, now, newId: createIds(now) };
  const moveTo = (part: number) => (at = Math.round(end - (1 - part) * days * dayMs));

  const province = madeUp(size.sites, context.newId);
  await addPlaces(context, placesOf(province));
  await addPeople(context, province);
  accepted(
    await openCampaign(context, by(departmentActor), {
      id: province.campaign,
      name: "Đo tốc độ",
      hazard: "storm",
      startsOn: addDays(dayOf(at), -1),
      endsOn: addDays(dayOf(end), 50),
      communes: [],
      // Promises must not lapse while somebody measures.
      lapseDays: 365,
      silenceDays: 10,
      receiptEvidence: "not_asked",
      noEvidenceReason: "too_urgent",
      memoPrefix: "TQC",
    }),
  );
  // The opening is an entry already. Where there are fewer entries than sites, most of them wait.
  const verified = Math.min(size.sites, Math.floor(size.entries / 4));
  await needAll(context, province, verified);
  await giveAll(context, {
    province,
    verified,
    entries: size.entries - 1 - verified,
    days,
    moveTo,
  });
  while ((await growLog(context)).more);
}

async function addPeople(context: Context, { clusters: [cluster = ""] }: MadeUp) {
  const people = [
    { ...driver, name: "Người đo", memberships: [{ role: "cluster" as const, cluster }] },
    { ...officer, name: "Cán bộ Sở", memberships: [{ role: "department" as const }] },
  ];
  for (const { password, ...person } of people)
    accepted(await addPerson(context, { ...person, passwordHash: await hashPassword(password) }));
}
