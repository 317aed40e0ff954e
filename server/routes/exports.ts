import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import * as v from "valibot";
import { entriesAfter } from "#db/ledger/read.ts";
import { currentCampaign } from "#db/places.ts";
import { totalsBy } from "#db/totals.ts";
import { dayOf } from "#domain/calendar.ts";
import type { EntryView, TotalsView } from "#domain/ledgerViews.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { query, type Signed } from "./asked.ts";
import { csvRow, byteOrderMark } from "./csv.ts";
import { ledgerFilter, Totals } from "./ledger.ts";
import { open } from "./rights.ts";
import { textStream } from "./textStream.ts";

/** How many entries are read at once while a ledger streams. */
const batch = 500;

/** Downloads for Excel: UTF-8 with a byte order mark, RFC 4180, amounts as plain integers. */
export function exportRoutes({ db, now }: Context) {
  return new Hono<Signed>()
    .get(
      "/ledger.csv",
      csvDescribed("The ledger, one row a movement"),
      open(),
      query(v.object(ledgerFilter)),
      (c) => {
        const by = c.req.valid("query");
        async function* rows() {
          yield byteOrderMark + csvRow(ledgerColumns);
          for (let after = -1; ;) {
            const page = await entriesAfter(db.read, { ...by, after, limit: batch });
            if (page.length === 0) return;
            yield page.flatMap(ledgerRows).map(csvRow).join("");
            after = page.at(-1)?.seq ?? after;
          }
        }
        return csv("so-cai.csv", rows());
      },
    )
    .get("/totals.csv", csvDescribed("A campaign's totals"), open(), query(Totals), async (c) => {
      const { by, campaign = await currentCampaign(db.read, dayOf(now())) } = c.req.valid("query");
      if (!campaign) return problem(c, "unknown", { facts: { what: "campaign" } });
      const totals = await totalsBy(db.read, campaign, by);
      async function* rows() {
        yield byteOrderMark + csvRow(totalsColumns);
        yield totals.rows.map((row) => csvRow(totalsRow(row, totals.seq))).join("");
      }
      return csv("tong-hop.csv", rows());
    });
}

const ledgerColumns = [
  "seq",
  "code",
  "kind",
  "recorded_at",
  "effective_on",
  "organisation",
  "role",
  "on_behalf_of",
  "reason",
  "item",
  "item_name",
  "unit",
  "scale",
  "quantity",
  "value_dong",
  "basis",
  "from_account",
  "from_giver",
  "from_giver_name",
  "from_site",
  "to_account",
  "to_giver",
  "to_giver_name",
  "to_site",
  "to_site_name",
  "need",
  "pledge",
  "consignment",
  "receipt",
  "received_cash_dong",
  "received_goods_dong",
  "leaf_hash",
] as const;

/** An entry's movements as rows; an entry that moves nothing is one row without a movement. */
function ledgerRows(entry: EntryView): (string | number)[][] {
  const { actor, names, codes, units, balance } = entry;
  const head = [
    entry.seq,
    entry.code,
    entry.kind,
    new Date(entry.recordedAt).toISOString(),
    entry.effectiveOn,
    names[actor.organisation] ?? actor.organisation,
    actor.role,
    actor.onBehalfOf ? (names[actor.onBehalfOf] ?? actor.onBehalfOf) : "",
    entry.reason ?? "",
  ];
  const tail = [
    codes.need ?? "",
    codes.pledge ?? "",
    codes.consignment ?? "",
    codes.receipt ?? "",
    balance.cash,
    balance.goods,
    entry.leafHash,
  ];
  if (entry.movements.length === 0) return [[...head, ...Array<string>(16).fill(""), ...tail]];
  return entry.movements.map(({ from, to, item, quantity, value, basis = "" }) => [
    ...head,
    item,
    names[item] ?? "",
    units[item]?.unit ?? "",
    units[item]?.scale ?? 0,
    quantity,
    value,
    basis,
    from.account,
    from.giver,
    names[from.giver] ?? from.giver,
    from.site ?? "",
    to.account,
    to.giver,
    names[to.giver] ?? to.giver,
    to.site ?? "",
    to.site ? (names[to.site] ?? "") : "",
    ...tail,
  ]);
}

const six = ["promised", "held", "onTheWay", "received", "damaged", "missing"] as const;
const totalsColumns = [
  "key",
  "name",
  ...six.flatMap((number) => [`${number}_cash_dong`, `${number}_goods_dong`]),
  "seq",
];

function totalsRow(row: TotalsView["rows"][number], seq: number): (string | number)[] {
  return [
    row.key,
    row.name,
    ...six.flatMap((number) => [row[number].cash, row[number].goods]),
    seq,
  ];
}

function csv(name: string, rows: AsyncGenerator<string>): Response {
  return textStream(rows, { name, type: "text/csv" });
}

function csvDescribed(summary: string) {
  return describeRoute({
    summary,
    tags: ["Exports"],
    responses: {
      200: { description: "CSV", content: { "text/csv": { schema: { type: "string" } } } },
    },
  });
}
