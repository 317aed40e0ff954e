import { html } from "hono/html";
import { codeOf } from "#domain/code.ts";
import type { OpenThingView, PeriodView } from "#domain/periodViews.ts";
import { itemsOf, type Asked, type Listed, type PageMaker } from "./asked.ts";
import { ledgerOf } from "./giftTables.ts";
import { facts, link, section, tableOf, tableOr, type Cell } from "./pieces.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** From what was there to what is there; those of which there is nothing need no line, as in the client's. */
const sums = ["opening", "opened", "credits", "debits", "statement"] as const;
const rest = ["undebited", "unrecorded", "closing"] as const;
const rare: readonly string[] = ["opened", "undebited", "unrecorded"];
const things = ["promised", "given", "received", "damaged", "missing", "onTheWay"] as const;
const money: readonly string[] = ["credit", "debit", "payment"];

/** A campaign's periods: what an auditor counted and the department signed. */
export const periodsPage: PageMaker = async ({ speech, read, campaign }) => {
  const { words, day } = speech;
  const periods = await periodsOf(read, campaign?.id);
  const rows = periods.map((period): Cell[] => [
    link(speech, `/periods/${period.id}`, spanOf(speech, period)),
    words.periods.state[period.state],
    speech.money(period.counted.closing),
    speech.instant(period.countedAt),
    period.closedAt === undefined ? "—" : speech.instant(period.closedAt),
  ]);
  const columns = [
    { word: words.periods.title },
    { word: words.page.state },
    { word: words.periods.closing, isNumber: true },
    { word: words.periods.auditor },
    { word: words.periods.department },
  ];
  const [latest] = periods;
  return {
    title: words.periods.title,
    description: latest
      ? `${words.periods.lead} ${words.periods.until} ${day(latest.until)}.`
      : words.periods.lead,
    path: "/periods",
    within: "",
    content: html`<header class="stack tight">
        <h1>${words.periods.title}</h1>
        <p class="soft">${words.periods.lead}</p>
      </header>
      ${tableOr(words.periods.none, words.periods.title, columns, rows)}`,
  };
};

/** The closing report of one period. Who signed, and why something stays open, the office alone is told. */
export const periodPage: PageMaker = async ({ speech, read, campaign }, id) => {
  const period = (await periodsOf(read, campaign?.id)).find((one) => one.id === id);
  if (!period || !campaign) return undefined;
  const { words } = speech;
  const span = spanOf(speech, period);
  const closing = `${words.periods.closing}: ${speech.money(period.counted.closing)}`;
  return {
    title: `${words.periods.reportTitle} · ${span}`,
    description: `${campaign.name}. ${closing}. ${words.periods.state[period.state]}.`,
    path: `/periods/${id}`,
    within: "",
    content: html`<article class="stack">
      <header class="stack tight">
        <h1>${words.periods.reportTitle}</h1>
        <p class="strong">${campaign.name}</p>
        <p>${span} · ${words.periods.state[period.state]}</p>
      </header>
      ${fundFacts(speech, period)} ${section(words.periods.what, givenTable(speech, period))}
      ${section(words.periods.carried, carriedTable(speech, period))} ${signedFacts(speech, period)}
      <p class="no-print">${link(speech, "/periods", words.periods.back)}</p>
    </article>`,
  };
};

async function periodsOf(read: Asked["read"], campaign: string | undefined) {
  if (!campaign) return [];
  return itemsOf(await read<Listed<PeriodView>>("/api/periods", { campaign }));
}

function spanOf({ words, day }: Speech, { startsOn, until }: PeriodView): string {
  return words.periods.span(day(startsOn), day(until));
}

/** The fund's money; its beginning and its end in words, too, as on paper that is signed. */
function fundFacts(speech: Speech, { counted, inWords }: PeriodView): Html {
  const { periods } = speech.words;
  return facts(
    [...sums, ...rest].map((name) => {
      const isTold = counted[name] !== 0 || !rare.includes(name);
      const spelled = name === "opening" || name === "closing" ? inWords[name] : undefined;
      const said = html`<span class="strong">${speech.money(counted[name])}</span>
        ${spelled ? html`<br /><span class="soft small">${periods.inWords(spelled)}</span>` : ""}`;
      return [periods[name], isTold ? said : undefined] as const;
    }),
  );
}

function givenTable({ words: { periods }, ...speech }: Speech, { counted }: PeriodView): Html {
  const columns = [
    { word: periods.what },
    { word: periods.cash, isNumber: true },
    { word: periods.goods, isNumber: true },
  ];
  const rows = things.map((name): Cell[] => [
    periods[name],
    speech.money(counted[name].cash),
    speech.money(counted[name].goods),
  ]);
  return tableOf(periods.what, columns, rows);
}

function carriedTable(speech: Speech, { carried }: PeriodView): Html {
  const { periods, ...words } = speech.words;
  const isMoney = ({ kind }: OpenThingView) => money.includes(kind);
  const hasMoney = carried.some(isMoney);
  const columns = [
    { word: periods.carried },
    { word: words.overview.code },
    { word: words.page.since },
    ...(hasMoney ? [{ word: periods.cash, isNumber: true }] : []),
  ];
  const row = (one: OpenThingView): Cell[] => [
    periods.kind[one.kind],
    one.code ? link(speech, ledgerOf(one.code), one.code) : "—",
    speech.day(one.since),
    ...(hasMoney ? [isMoney(one) ? speech.money(one.quantity) : "—"] : []),
  ];
  return tableOr(periods.nothingCarried, periods.carried, columns, carried.map(row));
}

function signedFacts(speech: Speech, { countedAt, closedAt, seq, hash }: PeriodView): Html {
  const { periods, page } = speech.words;
  const entry = seq === undefined ? undefined : codeOf("entry", seq);
  return facts([
    [periods.auditor, speech.instant(countedAt)],
    [periods.department, closedAt === undefined ? "—" : speech.instant(closedAt)],
    [page.closedBy, entry && link(speech, `/ledger/${seq}`, entry)],
    [page.countHash, html`<span class="hash">${hash}</span>`],
  ]);
}
