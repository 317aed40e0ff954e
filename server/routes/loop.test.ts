import { describe, expect, test } from "vitest";
import { audit } from "#db/ledger/audit.ts";
import { DiscrepancyView } from "#domain/giftViews.ts";
import { EntryView, TotalsView, totalsBy } from "#domain/ledgerViews.ts";
import { page } from "#domain/answers.ts";
import { sharedContext } from "#server/testing.ts";
import { liveTheLoop } from "#server/testing/loop.ts";

// The whole story through the API: what the ledger, the totals and the files say of it.
const context = await sharedContext();
const { get, read, after, ids, province } = await liveTheLoop(context);
const { campaign } = province;

describe("after each step the three numbers and what is lacking are exact", () => {
  test("verified: all that was approved is lacking", () => {
    expect(after.verified).toMatchObject({
      milk: { promised: 0, onTheWay: 0, received: 0, lacking: 96 },
      blankets: { promised: 0, onTheWay: 0, received: 0, lacking: 20 },
      totals: [],
    });
  });

  test("two clusters promise parts: what one promised the other cannot", () => {
    expect(after.promised?.milk).toEqual({ promised: 48, onTheWay: 0, received: 0, lacking: 48 });
    expect(after.promisedToo).toEqual({
      milk: { promised: 78, onTheWay: 0, received: 0, lacking: 18 },
      blankets: { promised: 0, onTheWay: 0, received: 0, lacking: 20 },
      // 48 by the invoice, 30 by the catalogue at 7,500 ₫.
      totals: [
        {
          key: "SUA",
          promised: [78, 575_001],
          onTheWay: [0, 0],
          received: [0, 0],
          missing: [0, 0],
        },
      ],
    });
  });

  test("the truck leaves: a promise is no longer one, and nothing more is lacking or less", () => {
    expect(after.sent).toMatchObject({
      milk: { promised: 30, onTheWay: 48, received: 0, lacking: 18 },
      totals: [{ promised: [30, 225_000], onTheWay: [48, 350_001], received: [0, 0] }],
    });
  });

  test("one carton did not arrive: it is lacking again, and its đồng are not lost", () => {
    expect(after.received).toMatchObject({
      milk: { promised: 30, onTheWay: 0, received: 24, lacking: 42 },
      totals: [
        {
          promised: [30, 225_000],
          onTheWay: [0, 0],
          received: [24, 175_000],
          missing: [24, 175_001],
        },
      ],
    });
  });
});

test("the ledger tells the story entry by entry and its books balance", async () => {
  const ledger = await read(page(EntryView), `/api/ledger?campaign=${campaign}`);

  expect(ledger.items.map(({ seq, kind, effectiveOn }) => [seq, kind, effectiveOn])).toEqual([
    [5, "receipt", "2026-11-23"],
    [4, "consignment", "2026-11-22"],
    [3, "pledge", "2026-11-23"],
    [2, "pledge", "2026-11-23"],
    [1, "need_verified", "2026-11-23"],
    [0, "campaign_opened", "2026-11-23"],
  ]);
  const [receipt, consignment] = ledger.items;
  const moved = (entry: typeof receipt) =>
    entry!.movements.map(({ from, to, item, quantity, value }) => [
      `${from.account} → ${to.account}`,
      item,
      quantity,
      value,
    ]);
  expect(moved(consignment)).toEqual([
    ["expected → promise", "SUA", 48, 350_001],
    ["gift → transit", "SUA", 48, 350_001],
  ]);
  expect(moved(receipt)).toEqual([
    ["transit → received", "SUA", 24, 175_000],
    ["transit → missing", "SUA", 24, 175_001],
  ]);
  expect(receipt).toMatchObject({
    actor: { organisation: province.school, role: "school" },
    balance: { cash: 0, goods: 175_000 },
    codes: { consignment: "CH-000001-3", receipt: "BN-000001-3" },
  });
  expect(await audit(context.db.read)).toEqual({ entries: 6, broken: [] });
});

test("the missing carton is an open discrepancy", async () => {
  const { items } = await read(page(DiscrepancyView), "/api/discrepancies");

  expect(items).toEqual([
    expect.objectContaining({
      code: "CL-000001-3",
      line: ids.cartons,
      kind: "missing",
      quantity: 24,
      settled: 0,
      state: "open",
    }),
  ]);
});

test("the totals by cluster, school, commune, item, category and day agree", async () => {
  const all = await Promise.all(
    totalsBy.map((by) => read(TotalsView, `/api/totals?campaign=${campaign}&by=${by}`)),
  );

  for (const { seq, total } of all) {
    expect(seq).toBe(5);
    expect(total).toMatchObject({
      promised: { cash: 0, goods: 225_000 },
      onTheWay: { cash: 0, goods: 0 },
      received: { cash: 0, goods: 175_000 },
      missing: { cash: 0, goods: 175_001 },
    });
  }
  const clusters = all[0]!.rows.map(({ key, promised, received }) => [
    key,
    promised.goods,
    received.goods,
  ]);
  expect(clusters).toContainEqual([province.cluster, 0, 175_000]);
  expect(clusters).toContainEqual([province.otherCluster, 225_000, 0]);
});

test("ledger.csv sums up to the same numbers", async () => {
  const answer = await get(`/api/export/ledger.csv?campaign=${campaign}&lang=code`);
  const bytes = new Uint8Array(await answer.arrayBuffer());

  const text = new TextDecoder().decode(bytes);
  const [header, ...rows] = text
    .trimEnd()
    .split("\r\n")
    .map((row) => row.split(","));
  const at = (name: string) => header!.indexOf(name);
  const sum = (account: string) =>
    rows.reduce((total, row) => {
      const value = Number(row[at("value_dong")]);
      if (row[at("to_account")] === account) return total + value;
      return row[at("from_account")] === account ? total - value : total;
    }, 0);
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(rows).toHaveLength(1 + 1 + 1 + 1 + 2 + 2);
  expect({
    promised: sum("expected"),
    onTheWay: sum("transit"),
    received: sum("received"),
    missing: sum("missing"),
  }).toEqual({ promised: 225_000, onTheWay: 0, received: 175_000, missing: 175_001 });
});

test("totals without a campaign are those of the one that is open", async () => {
  const totals = async (query: string) => (await get(`/api/totals?${query}by=cluster`)).json();

  expect(await totals("")).toEqual(await totals(`campaign=${campaign}&`));
});

test("the code of a need finds its whole story in the ledger, the receipt too", async () => {
  const need = (await (await get("/api/needs")).json()) as { items: { code: string }[] };
  const code = need.items[0]?.code ?? "";

  const found = (await (await get(`/api/ledger?text=${code}`)).json()) as {
    items: { kind: string }[];
  };

  expect(found.items.map(({ kind }) => kind)).toEqual([
    "receipt",
    "consignment",
    "pledge",
    "pledge",
    "need_verified",
  ]);
});
