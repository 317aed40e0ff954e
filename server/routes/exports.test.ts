import { expect, test } from "vitest";
import { headSeq } from "#db/totals.ts";
import type { page } from "#domain/answers.ts";
import { totalsBy, type EntryView, type TotalsView } from "#domain/ledgerViews.ts";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { ReconciliationView } from "#domain/reconciliationViews.ts";
import { sharedContext, testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { bankCredit } from "#server/testing/bankCredit.ts";
import { csvFile } from "#server/testing/csvFile.ts";
import { manyEntries } from "#server/testing/entries.ts";
import { busyScene } from "#server/testing/scene.ts";
import type * as v from "valibot";

const context = await sharedContext();
const scene = await busyScene(context);
const { get, campaign, province } = scene;

type Listed<View extends v.GenericSchema> = v.InferOutput<ReturnType<typeof page<View>>>;
const json = async <Answer>(path: string) => (await (await get(`/api/${path}`)).json()) as Answer;
const file = async (path: string) => csvFile(await (await get(`/api/export/${path}`)).text());
const code = (path: string) => `${path}${path.includes("?") ? "&" : "?"}lang=code`;

test("a file is CSV for Excel, and is called after the entry it is true as of", async () => {
  const answer = await get("/api/export/ledger.csv");

  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toMatch(/filename="so-cai-BT-\d{6}-\d\.csv"/);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(-2).toString()).toBe("\r\n");
});

test("the head is in the reader's language, above HXL tags when asked for", async () => {
  const [vi, en, tagged] = await Promise.all(
    ["pledges.csv", "pledges.csv?lang=en", "pledges.csv?hxl=1"].map(async (path) =>
      (await (await get(`/api/export/${path}`)).text()).split("\r\n"),
    ),
  );

  expect(vi![0]).toMatch(/^Mã cam kết,Cụm,/);
  expect(vi![1]).toMatch(/^CK-/);
  expect(en![0]).toMatch(/^Promise,Cluster,/);
  expect(tagged!.slice(0, 2)).toEqual([
    vi![0],
    expect.stringMatching(/^#meta\+id\+code,#org\+name,/),
  ]);
  expect(tagged![2]).toBe(vi![1]);
});

test("the ledger is every movement once, with both days, its leaf and a balance that runs", async () => {
  const { items: entries } = await json<Listed<typeof EntryView>>(
    `ledger?campaign=${campaign}&limit=500`,
  );

  const rows = await file(code(`ledger.csv?campaign=${campaign}`));

  const inOrder = entries.toReversed();
  expect(rows.map((row) => [row.leaf_index, row.item, row.quantity, row.value_dong])).toEqual(
    inOrder.flatMap(({ seq, movements }) =>
      movements.length === 0
        ? [[String(seq), "", "", ""]]
        : movements.map((of) => [String(seq), of.item, String(of.quantity), String(of.value)]),
    ),
  );
  for (const { seq, effectiveOn, recordedAt, leafHash, balance } of inOrder) {
    const last = rows.findLast((row) => row.leaf_index === String(seq))!;
    expect(last).toMatchObject({
      effective_on: effectiveOn,
      leaf_hash: leafHash,
      balance_cash_dong: String(balance.cash),
      balance_goods_dong: String(balance.goods),
      as_of_seq: String(entries[0]!.seq),
    });
    expect(Date.parse(last.recorded_at!)).toBe(Math.floor(recordedAt / 1_000) * 1_000);
  }
  expect(rows.at(-1)!.balance_goods_dong).not.toBe("0");
});

test("narrowed to an item, the ledger has its movements alone and their balance", async () => {
  const rows = await file(
    code(`ledger.csv?campaign=${campaign}&item=SUA&party=${province.cluster}`),
  );

  expect(new Set(rows.map(({ item }) => item))).toEqual(new Set(["SUA"]));
  const received = rows
    .filter(({ to_account }) => to_account === "received")
    .reduce((sum, { value_dong }) => sum + Number(value_dong), 0);
  expect(received).toBeGreaterThan(0);
  expect(rows.at(-1)!.balance_goods_dong).toBe(String(received));
});

test("what is recorded while the ledger is written is left to the next file", async () => {
  const own = await testContext();
  const asked = await manyEntries(own, 1_201);
  const app = await testApp(own);
  const before = await (await app.get("/api/export/ledger.csv")).text();

  const answer = await app.get("/api/export/ledger.csv");
  await bankCredit(own, asked.campaign, { quantity: 1_000 });

  expect(await answer.text()).toBe(before);
  expect(csvFile(before).at(-1)!["Lá số"]).toBe("1200");
});

test.each(totalsBy)("totals by %s are those of the screen", async (by) => {
  const path = `totals?campaign=${campaign}&by=${by}`;
  const shown = await json<TotalsView>(path);

  const rows = await file(code(path.replace("totals", "totals.csv")));

  expect(
    rows.map((row) => [row.key, row.received_goods_dong, row.on_the_way_goods_dong, row.as_of_seq]),
  ).toEqual(
    shown.rows.map(({ key, received, onTheWay }) =>
      [key, received.goods, onTheWay.goods, shown.seq].map(String),
    ),
  );
});

test("totals by item say how much of it", async () => {
  const rows = await file(code(`totals.csv?campaign=${campaign}&by=item`));

  expect(rows.find(({ key }) => key === "SUA")).toMatchObject({
    received_quantity: "24",
    unit: "hộp",
    scale: "0",
  });
});

test("needs are the public's, line by line, as the list has them", async () => {
  const { items: needs } = await json<Listed<typeof NeedView>>(`needs?campaign=${campaign}`);

  const rows = await file(code(`needs.csv?campaign=${campaign}`));

  expect(needs.length).toBeGreaterThan(1);
  expect(rows.map((row) => [row.code, row.item, row.lacking, row.status])).toEqual(
    needs.flatMap(({ code, status, lines }) =>
      lines.map(({ item, lacking }) => [code, item, String(lacking), status]),
    ),
  );
});

test("whoever asks, a file holds what everybody may see", async () => {
  const path = code(`needs.csv?campaign=${campaign}`);
  const told = await (await get(`/api/export/${path}`, scene.actors.department)).text();

  expect(told).toBe(await (await get(`/api/export/${path}`)).text());
  expect(await file(`needs.csv?status=submitted&campaign=${campaign}`)).toEqual([]);
});

test("promises are those of the list, with what was sent and is outstanding", async () => {
  const asked = `campaign=${campaign}&state=live`;
  const { items: pledges } = await json<Listed<typeof PledgeView>>(`pledges?${asked}`);

  const rows = await file(code(`pledges.csv?${asked}`));

  expect(pledges.length).toBeGreaterThan(1);
  expect(rows.map((row) => [row.code, row.quantity, row.sent, row.outstanding])).toEqual(
    pledges.map(({ code, quantity, sent, outstanding }) => [
      code,
      String(quantity),
      String(sent),
      String(outstanding),
    ]),
  );
});

test("consignments are told line by line, with what arrived and the promise behind each", async () => {
  const { items: sent } = await json<Listed<typeof ConsignmentView>>(
    `consignments?campaign=${campaign}`,
  );

  const rows = await file(code(`consignments.csv?campaign=${campaign}`));

  expect(rows.map((row) => [row.code, row.sent, row.good, row.missing])).toEqual(
    sent.flatMap(({ code, lines }) =>
      lines.map(({ quantity, good = "", missing = "" }) => [
        code,
        String(quantity),
        String(good),
        String(missing),
      ]),
    ),
  );
  for (const { pledge } of rows) expect(pledge).toMatch(/^CK-/);
  expect(rows.find(({ good }) => good === "24")).toMatchObject({
    received_on: "2026-11-22",
    sent_on: "2026-11-20",
    receipt: expect.stringMatching(/^BN-/),
  });
});

test("the reconciliation has the screen's rows, and the fund its balance and what is held", async () => {
  const path = `?campaign=${campaign}`;
  const shown = await json<ReconciliationView>(`reconciliation${path}`);

  const rows = await file(code(`reconciliation.csv${path}`));
  const fund = await file(code(`fund.csv${path}`));

  expect(shown.items.length).toBeGreaterThan(2);
  expect(rows.map((row) => [row.pledge, row.promised, row.outstanding_dong])).toEqual(
    shown.items.map(({ pledge, promised, outstanding }) => [
      pledge?.code ?? "",
      String(promised.quantity),
      String(outstanding.value),
    ]),
  );
  expect(fund.find(({ kind }) => kind === "ledger_balance")).toMatchObject({
    amount_dong: String(shown.fund.ledgerBalance),
    as_of_seq: String(await headSeq(context.db.read)),
  });
});

test.each([
  ["ledger.csv?from=2026-02-30", 400],
  ["ledger.csv?lang=fr", 400],
  ["totals.csv?by=colour", 400],
  ["consignments.csv?state=lost", 400],
  ["reconciliation.csv?exceptions=some", 400],
])("%s is refused as the screen's address is", async (path, status) => {
  const answer = await get(`/api/export/${path}`);

  expect([answer.status, await answer.json()]).toEqual([
    status,
    expect.objectContaining({ code: "invalid_input" }),
  ]);
});

test.each(["totals.csv?by=item", "reconciliation.csv", "fund.csv"])(
  "%s of no campaign is refused",
  async (path) => {
    const app = await testApp(await testContext());

    const answer = await app.get(`/api/export/${path}`);

    expect([answer.status, await answer.json()]).toEqual([
      404,
      expect.objectContaining({ code: "unknown", facts: { what: "campaign" } }),
    ]);
  },
);
