import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, ne } from "drizzle-orm";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "#db/database.ts";
import { audit } from "#db/ledger/audit.ts";
import { listNeeds } from "#db/needViews.ts";
import { listUnreported } from "#db/unreported.ts";
import { openDatabase } from "#db/open.ts";
import { fundTie } from "#db/fundTie.ts";
import { statementLines, statements } from "#db/schema/money.ts";
import { consignments, discrepancies, pledges, receipts } from "#db/schema/gifts.ts";
import { entries, totals } from "#db/schema/ledger.ts";
import { needLines, needs, texts } from "#db/schema/needs.ts";
import { campaigns, clusters, schools } from "#db/schema/places.ts";
import { verifyPassword } from "#server/accounts/password.ts";
import { credentials, users } from "#db/schema/accounts.ts";
import { system } from "#domain/actor.ts";
import { addDays, dayOf } from "#domain/calendar.ts";
import { needStatuses } from "#domain/need.ts";
import { coverages, lacking } from "#domain/needLine.ts";
import { buildDemo } from "./buildDemo.ts";
import { demoPassword } from "./people.ts";

/** Just after midnight in Việt Nam, when today has hardly begun and yesterday's evening is near. */
const now = Date.parse("2026-11-22T17:10:00Z");
const today = dayOf(now);

function freshDatabase(): Promise<Database> {
  return openDatabase(join(mkdtempSync(join(tmpdir(), "la-lanh-demo-")), "demo.db"));
}

describe("the demo", () => {
  let db: Database;
  beforeAll(async () => {
    db = await freshDatabase();
    await buildDemo(db, { now });
    return () => db.close();
  });

  test("keeps books that the audit finds whole", async () => {
    expect((await audit(db.read)).broken).toEqual([]);
  });

  test("has received what the press reported of 2025, from every one of the 15 clusters", async () => {
    const rows = await db.read.select().from(totals).where(eq(totals.account, "received"));
    const sum = (of: typeof rows) => of.reduce((total, { value }) => total + value, 0);

    expect(sum(rows)).toBeGreaterThanOrEqual(523_000_000);
    expect(sum(rows)).toBeLessThan(524_000_000);
    expect(sum(rows.filter(({ item }) => item === "VND"))).toBe(287_000_000);
    const givers = new Set(rows.map(({ giver }) => giver));
    expect(givers.size).toBe(15);
    for (const { id } of await db.read.select().from(clusters)) expect(givers).toContain(id);
  });

  test("shows needs in every state of their life", async () => {
    const all = await db.read.select().from(needs);
    const verified = all.filter(({ status }) => status === "verified");
    const released = new Set(verified.map(({ textReleased }) => textReleased));

    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(needStatuses));
    expect(new Set(verified.map(({ coverage }) => coverage))).toEqual(new Set(coverages));
    expect(released).toEqual(new Set([true, false]));
    expect(new Set(all.map(({ closeReason }) => closeReason)).size).toBe(5);
    const sites = new Set(all.map(({ site }) => site)).size;
    expect(sites).toBeGreaterThan(35);
    expect(sites).toBeLessThan(46);
  });

  test("has schools that said again what they need, and some that are silent", async () => {
    const [campaign] = await db.read.select().from(campaigns);
    const asked = { campaign: campaign!.id, unconfirmedOn: today, limit: 100 };
    const said = await db.read.select().from(entries).where(eq(entries.kind, "need_confirmed"));

    expect(said.length).toBeGreaterThan(3);
    const silent = await listNeeds(db.read, undefined, asked);
    expect(silent.length).toBeGreaterThan(2);
    expect(silent.length).toBeLessThan(10);
  });

  test("has sites in the communes that were hit which have said nothing", async () => {
    const [campaign] = await db.read.select().from(campaigns);
    const { id, communes } = campaign!;

    const asked = { campaign: id, communes, limit: 500 };
    const silent = await listUnreported(db.read, { ...system, account: "so" }, asked);

    expect(silent.length).toBeGreaterThan(5);
    expect(silent.some(({ view }) => view.call?.outcome === "no_answer")).toBe(true);
  });

  test("has promises that lapse within three days, and others that lapsed or were released", async () => {
    const all = await db.read.select().from(pledges);
    const live = all.filter(({ state }) => state === "live");
    const soon = live.filter(({ lapsesOn }) => lapsesOn <= addDays(today, 3));
    const kinds = await db.read.select().from(entries).where(eq(entries.kind, "release"));
    const reasons = kinds.map(({ leaf }) => (JSON.parse(leaf) as { reason: string }).reason);

    expect(soon.length).toBeGreaterThanOrEqual(2);
    expect(live.every(({ lapsesOn }) => lapsesOn >= today)).toBe(true);
    expect(new Set(reasons)).toEqual(
      new Set(["lapsed", "withdrawn", "written_off", "need_closed"]),
    );
    expect(live.filter(({ need }) => need === null).length).toBeGreaterThan(2);
  });

  test("has late trucks, one that turned back, and every kind of difference", async () => {
    const sent = await db.read.select().from(consignments);
    const differences = await db.read.select().from(discrepancies);
    const confirmed = await db.read.select().from(receipts);

    const onTheWay = sent.filter(({ state }) => state === "sent");
    expect(onTheWay.some(({ expectedOn }) => expectedOn && expectedOn < today)).toBe(true);
    expect(onTheWay.some(({ expectedOn }) => expectedOn && expectedOn >= today)).toBe(true);
    expect(sent.some(({ state }) => state === "returned")).toBe(true);
    expect(new Set(sent.map(({ means }) => means))).toEqual(new Set(["goods", "cash", "transfer"]));
    expect(new Set(differences.map(({ kind }) => kind))).toEqual(
      new Set(["missing", "damaged", "surplus"]),
    );
    expect(confirmed.some(({ ownCluster }) => ownCluster)).toBe(true);
  });

  test("was written by the department for some clusters", async () => {
    const all = await db.read.select().from(entries);
    const behalf = all.filter(({ leaf }) => leaf.includes('"onBehalfOf"'));

    expect(new Set(behalf.map(({ kind }) => kind))).toContain("consignment");
    expect(new Set(behalf.map(({ kind }) => kind))).toContain("pledge");
  });

  test("gives truong-001 a need that is partly covered and a truck to confirm", async () => {
    const [school] = await db.read.select().from(schools).where(eq(schools.code, "MN001"));
    const [need] = await db.read.select().from(needs).where(eq(needs.school, school!.id));
    const lines = await db.read.select().from(needLines).where(eq(needLines.need, need!.id));
    const coming = await db.read
      .select()
      .from(consignments)
      .where(eq(consignments.school, school!.id));

    expect(need).toMatchObject({ status: "verified", coverage: "partly" });
    expect(lines.map((line) => lacking({ ...line, approved: line.approved! }))).toContain(24);
    expect(coming.filter(({ state }) => state === "sent")).toHaveLength(1);
  });

  test("happened at its own time: forty days, in order, nothing after the start", async () => {
    const all = await db.read.select().from(entries).orderBy(asc(entries.seq));
    const [campaign] = await db.read.select().from(campaigns);

    expect(campaign).toMatchObject({ startsOn: addDays(today, -40), hazard: "storm" });
    expect(campaign!.endsOn > today).toBe(true);
    expect(new Set(all.map(({ effectiveOn }) => effectiveOn)).size).toBeGreaterThan(30);
    const ofTheBank = ["opening_balance", "bank_credit", "bank_fee"];
    for (const { kind, recordedAt, effectiveOn } of all) {
      expect(recordedAt).toBeLessThanOrEqual(now);
      if (ofTheBank.includes(kind)) expect(effectiveOn < dayOf(recordedAt)).toBe(true);
      else expect(effectiveOn).toBe(dayOf(recordedAt));
    }
  });

  test("has a bank statement that is proven: matched by itself, to be decided, and a fee; the fund ties", async () => {
    const [statement, ...others] = await db.read.select().from(statements);
    const lines = await db.read.select().from(statementLines);
    const matches = await db.read.select().from(entries).where(eq(entries.kind, "match"));
    const tie = await fundTie(db.read, statement!.campaign, today);

    expect(others).toEqual([]);
    expect(statement).toMatchObject({ state: "posted", lines: 10, posted: 10, opening: 1_250_000 });
    expect(JSON.parse(statement?.summary ?? "")).toMatchObject({ proof: { kind: "proven" } });
    expect(matches).toHaveLength(2);
    expect(lines.filter(({ state }) => state === "pending")).toHaveLength(7);
    expect(tie).toMatchObject({ difference: 0, statementBalance: 24_989_000 });
    expect(tie.stated).toMatchObject({ agrees: true });
  });

  test("names no real telephone number, and puts none into texts", async () => {
    const filed = await db.read.select().from(needs);
    const trucks = await db.read
      .select()
      .from(consignments)
      .where(ne(consignments.means, "transfer"));
    const phones = [
      ...filed.map(({ contactPhone }) => contactPhone),
      ...trucks.map(({ driverPhone }) => driverPhone),
    ].filter((phone) => phone !== null);
    const written = await db.read.select().from(texts);

    expect(phones.every((phone) => /^0900 000 \d{3}$/.test(phone))).toBe(true);
    expect(written.filter(({ text }) => /\d{7}/.test(text.replaceAll(" ", "")))).toEqual([]);
  });

  test("lets everyone in with the one password, hashed once", async () => {
    const known = await db.read.select().from(users);
    const hashes = new Set((await db.read.select().from(credentials)).map((row) => row.password));
    const [hash = ""] = [...hashes];

    expect(known).toHaveLength(118);
    expect(hashes.size).toBe(1);
    expect(await verifyPassword(demoPassword, hash ?? "")).toBe(true);
  });
});

test("the same start makes the same ledger to the byte", async () => {
  const hashes = async () => {
    const db = await freshDatabase();
    onTestFinished(() => db.close());
    await buildDemo(db, { now });
    const rows = await db.read
      .select({ hash: entries.leafHash })
      .from(entries)
      .orderBy(asc(entries.seq));
    return rows.map(({ hash }) => hash);
  };

  const [one, other] = [await hashes(), await hashes()];

  expect(one.length).toBeGreaterThan(200);
  expect(other).toEqual(one);
});
