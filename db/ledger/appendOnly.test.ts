import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { entries, movements } from "#db/schema/ledger.ts";
import { dayOf } from "#domain/calendar.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import { noon, sharedContext } from "#server/testing.ts";
import { everything } from "#server/testing/everything.ts";
import { liveTheLoop } from "#server/testing/loop.ts";
import { runIn, runSql } from "#server/testing/rawSql.ts";
import { accepted, by } from "#server/testing/story.ts";
import { appendEntry } from "./append.ts";
import { audit } from "./audit.ts";

// Nothing is edited away: the database itself refuses, whoever asks.
const context = await sharedContext();
const { db } = context;
const { province, giver } = await liveTheLoop(context);
const { campaign } = province;

afterEach(() => context.setNow(noon));

describe("the database refuses to", () => {
  const all = "seq, id, kind, campaign, recorded_at, effective_on";
  const rest = "received_cash, received_goods, leaf, leaf_hash";
  const again = `insert into entries (${all}, ${rest}) select ${all}, ${rest} from entries where seq = 5`;
  const onlySqlite = [
    ["replace an entry", again.replace("insert", "insert or replace")],
    [
      "replace an entry by its id",
      `${again.replace("insert", "insert or replace")}`.replace("select seq", "select 99"),
    ],
    [
      "replace a movement",
      "insert or replace into movements select * from movements where seq = 5",
    ],
  ];
  const onlyPostgres = [
    ["empty the entries", "truncate entries cascade"],
    ["empty the movements", "truncate movements"],
  ];

  test.each([
    ["change an entry", "update entries set leaf = leaf"],
    [
      "change one column of one entry",
      "update entries set effective_on = '2026-01-01' where seq = 5",
    ],
    ["delete an entry", "delete from entries where seq = 5"],
    ["delete all entries", "delete from entries"],
    ["change a movement", "update movements set quantity = 1 where seq = 5"],
    ["delete a movement", "delete from movements where seq = 5 and position = 0"],
    [
      "write over an entry",
      `${again} on conflict (seq) do update set kind = 'release'`.replace(
        "seq = 5 on",
        "seq = 5 and 1 = 1 on",
      ),
    ],
    ["write an entry twice", again],
    ...(db.kind === "sqlite" ? onlySqlite : onlyPostgres),
  ])("%s", async (_, text) => {
    const before = await everything(db.read);

    await expect(runSql(db, text!)).rejects.toThrow();

    expect(await everything(db.read)).toEqual(before);
  });

  test("change or delete through our own queries either", async () => {
    const changing = db.write((tx) =>
      tx
        .update(entries)
        .set({ reason: "x" } as object)
        .where(eq(entries.seq, 0)),
    );
    const deleting = db.write((tx) => tx.delete(movements));

    await expect(changing).rejects.toThrow();
    await expect(deleting).rejects.toThrow();
  });
});

describe("an entry", () => {
  const ordered = () => db.read.select().from(entries).orderBy(asc(entries.seq));
  const promise = () => {
    const asked = { id: v7(), campaign, item: "VND" as const, quantity: 5_000 };
    return makePledge(context, by(giver), asked);
  };

  test("follows the one before it without a gap, and time never goes back when the clock does", async () => {
    for (const hours of [2, -30, -29, 1]) {
      context.setNow(noon + hours * 3_600_000);
      accepted(await promise());
    }

    const rows = await ordered();
    const times = rows.map(({ recordedAt }) => recordedAt);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(rows.every((row) => row.effectiveOn <= dayOf(row.recordedAt))).toBe(true);
    expect((await audit(db.read)).broken).toEqual([]);
  });

  test("keeps its number free when its act is refused: the next one takes it", async () => {
    const { length } = await ordered();
    const refused = await makePledge(context, by(giver), {
      id: v7(),
      campaign: v7(),
      item: "VND",
      quantity: 1,
    });

    const { done } = accepted(await promise());

    expect(refused.ok).toBe(false);
    expect(done.seq).toBe(length);
  });

  test("has the leaf hash of RFC 6962: SHA-256 of a zero byte and its exact bytes", async () => {
    for (const { leaf, leafHash } of await ordered()) {
      const bytes = Buffer.concat([Buffer.from([0]), Buffer.from(leaf, "utf8")]);
      expect(leafHash).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  test("names organisations and never a person, nor any free text", async () => {
    const leaves = (await ordered()).map(({ leaf }) => leaf).join("\n");

    expect(leaves).not.toContain(giver.account);
    expect(leaves).not.toMatch(/Người|Nhà xe|0912 345|23C-123/);
    expect(JSON.parse((await ordered())[5]!.leaf)).toMatchObject({
      actor: { organisation: province.school, role: "school" },
      texts: { note: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test("cannot take effect after it was recorded", async () => {
    const draft = {
      id: v7(),
      kind: "campaign_opened" as const,
      campaign,
      effectiveOn: "2027-01-01",
      actor: {
        organisation: "department",
        role: "department" as const,
      },
      subjects: {},
      movements: [],
    };

    await expect(db.write((tx) => appendEntry(tx, noon, draft))).rejects.toThrow(
      "an entry takes effect before it is recorded",
    );
  });

  test("that would take more than there is throws, and leaves nothing behind", async () => {
    const before = await everything(db.read);
    const where = { giver: province.cluster, site: province.site };
    const draft = {
      id: v7(),
      kind: "receipt" as const,
      campaign,
      effectiveOn: "2026-11-23",
      subjects: {},
      actor: {
        organisation: province.school,
        role: "school" as const,
      },
      movements: [
        {
          from: {
            account: "transit" as const,
            ...where,
          },
          to: {
            account: "received" as const,
            ...where,
          },
          item: "CHAN",
          quantity: 1,
          value: 1,
        },
      ],
    };

    await expect(db.write((tx) => appendEntry(tx, noon, draft))).rejects.toThrow(
      "holds less than nothing",
    );
    expect(await everything(db.read)).toEqual(before);
  });

  test("that would bring a balance beyond 2^53 is refused, and leaves nothing behind", async () => {
    const almost = Number.MAX_SAFE_INTEGER - 1_000;
    let refused: unknown;

    // Undone at the end: no one could promise so much so soon.
    const undone = db.write(async (tx) => {
      await runIn(tx, `update totals set quantity = ${almost} where account = 'expected'`);
      const where = { giver: province.cluster, site: province.site, pledge: v7() };
      refused = await appendEntry(tx, noon, {
        id: v7(),
        kind: "pledge",
        campaign,
        effectiveOn: "2026-11-23",
        subjects: {},
        actor: {
          organisation: province.cluster,
          role: "cluster",
        },
        movements: [
          {
            from: {
              account: "promise",
              ...where,
            },
            to: {
              account: "expected",
              ...where,
            },
            item: "SUA",
            quantity: 2e3,
            value: 2e3,
          },
        ],
      });
      throw new Error("enough");
    });

    await expect(undone).rejects.toThrow("enough");
    expect(refused).toMatchObject({ ok: false, code: "amount_too_large" });
  });
});
