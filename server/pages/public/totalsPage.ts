import { html } from "hono/html";
import { categories } from "#domain/catalogue.ts";
import { codeOf } from "#domain/code.ts";
import { totalsBy, type TotalsBy, type TotalsView } from "#domain/ledgerViews.ts";
import { isPart, itemsOf as thingsIn, shownOf, six, type Six } from "../../../client/totals/six.ts";
import type { PageMaker } from "./asked.ts";
import { link, sums, tableOr, type Cell } from "./pieces.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** The campaign's sums in the six ways of the client's screen. */
export const totalsPage: PageMaker = async ({ speech, read, query, campaign }) => {
  const { words } = speech;
  const by = totalsBy.find((one) => one === query.get("by")) ?? "cluster";
  const asked = { campaign: campaign?.id, by };
  const totals = campaign && (await read<TotalsView>("/api/totals", asked));
  // The three sums are the campaign's, whatever the table below can show of them.
  const whole = campaign && (await read<TotalsView>("/api/totals", { ...asked, by: "cluster" }));
  return {
    title: `${words.totals.title} · ${words.totals.by[by]}`,
    description: [campaign?.name, words.totals.by[by]].filter(Boolean).join(". "),
    path: by === "cluster" ? "/totals" : `/totals?by=${by}`,
    within: "/totals",
    content: html`<h1>${words.totals.title}</h1>
      <nav class="choices no-print" aria-label="${words.totals.ways}">
        ${totalsBy.map((way) => wayOf(speech, way, by))}
      </nav>
      ${totals && whole ? shownAs(speech, totals, whole) : html`<p>${words.app.noCampaign}</p>`}`,
  };
};

function wayOf(speech: Speech, way: TotalsBy, by: TotalsBy): Html {
  return html`<a
    class="pill"
    href="${speech.to(`/totals?by=${way}`)}"
    ${way === by ? html`aria-current="true"` : ""}
    >${speech.words.totals.by[way]}</a
  >`;
}

function shownAs(speech: Speech, totals: TotalsView, whole: TotalsView): Html {
  const { words } = speech;
  return html`${sums(speech, whole.total)}
    <p class="soft small">
      ${
        totals.seq >= 0
          ? link(speech, `/ledger/${totals.seq}`, words.totals.upTo(codeOf("entry", totals.seq)))
          : ""
      }
    </p>
    ${totals.by === "day" ? html`<p class="soft small">${words.totals.dayHint}</p>` : ""}
    ${isPart(totals, whole) ? html`<p class="soft small">${words.totals.partHint}</p>` : ""}
    ${totalsTable(speech, totals)}`;
}

/** A row for each name and a sum of all: cash and goods apart, and each item where there are any. */
export function totalsTable(speech: Speech, { by, rows, total }: TotalsView): Html {
  const { words } = speech;
  const shown = shownOf(total);
  const columns = [
    { word: words.totals.of[by] },
    ...shown.map((name) => ({ word: words.totals[name], isNumber: true })),
  ];
  const cells = (of: Six) => shown.map((name) => worthCell(speech, of[name]));
  const listed = rows.map((row): Cell[] => [
    html`${rowCell(speech, by, row)} <span class="soft small">${thingsOf(speech, row)}</span>`,
    ...cells(row),
  ]);
  const all: Cell[][] = rows.length > 0 ? [[words.totals.total, ...cells(total)]] : [];
  return tableOr(words.totals.none, words.totals.by[by], columns, [...listed, ...all]);
}

function worthCell({ words, money }: Speech, sum: { cash: number; goods: number }): Cell {
  if (sum.cash === 0 && sum.goods === 0) return "—";
  return html`${sum.cash ? html`${words.app.cash} ${money(sum.cash)}` : ""}
  ${sum.cash && sum.goods ? html`<br />` : ""}
  ${sum.goods ? html`${words.app.goods} ${money(sum.goods)}` : ""}`;
}

/** `Chăn trẻ em: đã nhận 24 cái, đang đến 12 cái`: how much of each item a row stands for. */
export function thingsOf({ words, itemName, itemAmount }: Speech, numbers: Six): string {
  return thingsIn(numbers)
    .map(({ numbers: of, ...item }) => {
      const said = six.flatMap((name) =>
        of
          .filter((one) => one.name === name)
          .map(
            ({ quantity }) => `${words.totals[name].toLowerCase()} ${itemAmount(quantity, item)}`,
          ),
      );
      return `${itemName(item.item, item.name)}: ${said.join(", ")}`;
    })
    .join("; ");
}

/** What a row is called, with what there is to read about it. */
export function rowCell(speech: Speech, by: TotalsBy, row: { key: string; name: string }): Cell {
  const { words } = speech;
  const { key, name } = row;
  switch (by) {
    case "cluster":
      return key === "fund" || key === "unknown"
        ? words.totals[key]
        : link(speech, `/clusters/${key}`, name);
    case "school":
      return link(speech, `/schools/${key}`, name);
    case "commune":
      return link(speech, `/?commune=${encodeURIComponent(key)}`, name);
    case "item":
      return link(speech, `/ledger?item=${encodeURIComponent(key)}`, speech.itemName(key, name));
    case "day":
      return link(speech, `/ledger?from=${key}&to=${key}`, speech.day(key));
    case "category": {
      const known = categories.find((category) => category === key);
      return known ? words.totals.category[known] : name;
    }
    default:
      return by satisfies never;
  }
}
