import { describe, expect, test } from "vitest";
import { dialect } from "#db/columns.ts";
import { sharedContext } from "#server/testing.ts";
import { liveTheLoop } from "#server/testing/loop.ts";
import { brokenBy } from "#server/testing/changedByHand.ts";
import { audit } from "./audit.ts";
import { leafHash } from "./append.ts";

// Whoever has the database's password can change it by hand, even past its triggers: the audit
// names the place. Each change is made inside a write that is undone.
const { context, ids } = await (async () => {
  const shared = await sharedContext();
  return { context: shared, ids: (await liveTheLoop(shared)).ids };
})();
const { db } = context;

const brokenAfter = (...changes: string[]) => brokenBy(db, changes);

const triggers =
  dialect === "sqlite"
    ? ["entries_no_update", "entries_no_delete", "movements_no_update", "movements_no_delete"].map(
        (name) => `drop trigger ${name}`,
      )
    : [
        "drop trigger entries_append_only on entries",
        "drop trigger movements_append_only on movements",
      ];

test("nobody changed anything: nothing is broken", async () => {
  expect(await audit(db.read)).toEqual({ entries: 6, broken: [] });
});

describe("a balance changed by hand is named with what it holds and what it should", () => {
  const received = `where account = 'received'`;

  test.each([
    [
      "a cell's quantity",
      `update cells set quantity = 25 ${received}`,
      /^cells .*"received".*: holds 25 worth 175000, the entries make 24 worth 175000$/,
    ],
    [
      "a cell's value",
      `update cells set value = value + 1 ${received}`,
      /^cells .*: holds 24 worth 175001, the entries make 24 worth 175000$/,
    ],
    [
      "a total",
      `update totals set value = 0 ${received}`,
      /^totals .*"received".*: holds 24 worth 0, the entries make 24 worth 175000$/,
    ],
    [
      "a day",
      `update days set day = '2026-11-22' ${received}`,
      /^days .*"2026-11-22".*: holds 24 worth 175000, the entries make 0 worth 0$/,
    ],
    [
      "a cell that is gone",
      `delete from cells ${received}`,
      /^cells .*"received".*: is not there$/,
    ],
    [
      "a total that is gone",
      `delete from totals ${received}`,
      /^totals .*"received".*: is not there$/,
    ],
    ["a day that is gone", `delete from days ${received}`, /^days .*"received".*: is not there$/],
    [
      "a total nobody posted",
      `insert into totals (campaign, account, item, giver, site, quantity, value) select campaign, 'fund', item, giver, site, 1, 1 from totals ${received}`,
      /^totals .*"fund".*: holds 1 worth 1, the entries make 0 worth 0$/,
    ],
    [
      "how a need line stands",
      `update need_lines set received = 96 where id = '${ids.milk}'`,
      new RegExp(`^need line ${ids.milk}: received is 96, the entries make 24$`),
    ],
    [
      "what is promised to a line",
      `update need_lines set promised = 0 where id = '${ids.milk}'`,
      new RegExp(`^need line ${ids.milk}: promised is 0, the entries make 30$`),
    ],
  ])("%s", async (_, change, place) => {
    const [first, ...others] = await brokenAfter(change);

    expect(first).toMatch(place);
    expect(others.length).toBeLessThanOrEqual(1);
  });
});

describe("a thing changed by hand is named with what it says and what the entries say", () => {
  test.each([
    [
      "a promise's quantity",
      `update pledges set quantity = 49 where id = '${ids.pledge}'`,
      `promise ${ids.pledge}: quantity is 49, the entries make 48`,
    ],
    [
      "a promise's value",
      `update pledges set value = 1 where id = '${ids.pledge}'`,
      `promise ${ids.pledge}: value is 1, the entries make 350001`,
    ],
    [
      "what was released",
      `update pledges set released = 1 where id = '${ids.otherPledge}'`,
      `promise ${ids.otherPledge}: released is 1, the entries make 0`,
    ],
    [
      "how a promise stands",
      `update pledges set state = 'released' where id = '${ids.otherPledge}'`,
      `promise ${ids.otherPledge}: state is released, the entries make live`,
    ],
    [
      "how a consignment stands",
      "update consignments set state = 'sent'",
      `consignment ${ids.consignment}: state is sent, the entries make received`,
    ],
    [
      "what left",
      "update consignment_lines set quantity = 50",
      `consignment line ${ids.cartons}: quantity is 50, the entries make 48`,
    ],
    [
      "what was approved",
      `update need_lines set approved = 120 where id = '${ids.milk}'`,
      `need line ${ids.milk}: approved is 120, the entries make 96`,
    ],
    [
      "how a need is covered",
      "update needs set coverage = 'received'",
      `need ${ids.need}: coverage is received, the entries make partly`,
    ],
    [
      "how a need stands",
      "update needs set status = 'closed'",
      `need ${ids.need}: status is closed, the entries make verified`,
    ],
  ])("%s", async (_, change, place) => {
    expect(await brokenAfter(change)).toContain(place);
  });
});

describe("an entry changed past its triggers is named", () => {
  const forged = `{"movements":[{"from":{},"to":{}}],"seq":3}`;
  const other = `{"movements":[],"seq":3}`;

  test.each([
    [
      "one byte of a leaf",
      "update entries set leaf = replace(leaf, 'school', 'schoOl') where seq = 5",
      "entry 5: its bytes do not have its leaf hash",
    ],
    [
      "its leaf hash",
      "update entries set leaf_hash = substr(leaf_hash, 2) where seq = 4",
      "entry 4: its bytes do not have its leaf hash",
    ],
    [
      "leaf and hash together",
      `update entries set leaf = '${forged}', leaf_hash = '${leafHash(forged)}' where seq = 3`,
      "entry 3: its bytes are no entry",
    ],
    [
      "a leaf that is another one",
      `update entries set leaf = '${other}', leaf_hash = '${leafHash(other)}' where seq = 3`,
      "entry 3: its column id is not what its bytes say",
    ],
    [
      "a leaf that is not canonical",
      `update entries set leaf = ' ${other}', leaf_hash = '${leafHash(` ${other}`)}' where seq = 3`,
      "entry 3: its bytes are not canonical",
    ],
    [
      "a column beside the leaf",
      "update entries set kind = 'release' where seq = 2",
      "entry 2: its column kind is not what its bytes say",
    ],
    [
      "the day it took effect",
      "update entries set effective_on = '2026-11-01' where seq = 2",
      "entry 2: its column effectiveOn is not what its bytes say",
    ],
    [
      "its running balance",
      "update entries set received_goods = 0 where seq = 5",
      "entry 5: its running balance is not the sum of the entries",
    ],
    [
      "a movement's quantity",
      "update movements set quantity = 25 where seq = 5 and position = 0",
      "entry 5: its movements are not what its bytes say",
    ],
    [
      "a movement's giver",
      "update movements set to_giver = 'unknown' where seq = 5 and position = 0",
      "entry 5: its movements are not what its bytes say",
    ],
    [
      "a movement that is gone",
      "delete from movements where seq = 4 and position = 1",
      "entry 4: its movements are not what its bytes say",
    ],
  ])("%s", async (_, change, place) => {
    expect(await brokenAfter(...triggers, change)).toEqual([place]);
  });

  test("an entry that is gone", async () => {
    const gone = (seq: number) => [
      `delete from movements where seq = ${seq}`,
      `delete from entries where seq = ${seq}`,
    ];

    expect(await brokenAfter(...triggers, ...gone(2))).toEqual([
      "entry 2 is not there: the next one is 3",
    ]);
    // The last one leaves no gap, but what it moved is still in every balance.
    expect((await brokenAfter(...triggers, ...gone(5)))[0]).toMatch(/^cells .*the entries make/);
  });

  test("a movement that was added needs no trigger to be found", async () => {
    const columns =
      "from_account, from_giver, from_site, from_need_line, from_pledge, from_consignment_line, to_account, to_giver, to_site, to_need_line, to_pledge, to_consignment_line, item, quantity, value, basis";
    const change = `insert into movements (seq, position, ${columns}) select 1, 0, ${columns} from movements where seq = 5 and position = 0`;

    expect(await brokenAfter(change)).toEqual([
      "entry 1: its movements are not what its bytes say",
    ]);
  });
});

test("a text that somebody rewrote is named, and one that was erased is not", async () => {
  const rewritten = await brokenAfter("update texts set text = 'khác' where field = 'situation'");

  expect(rewritten).toEqual([
    expect.stringMatching(/^the situation of .*: its text does not have its hash$/),
  ]);
  expect(await brokenAfter("delete from texts where field = 'situation'")).toEqual([]);
});
