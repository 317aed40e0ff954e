import { html } from "hono/html";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import { dayOf } from "#domain/calendar.ts";
import type { EntryView, TotalsView } from "#domain/ledgerViews.ts";
import { coverages } from "#domain/needLine.ts";
import { closeReasons } from "#domain/need.ts";
import type { NeedView } from "#domain/needViews.ts";
import { itemsOf, type Listed, type PageMaker } from "./asked.ts";
import {
  consignmentTable,
  entryTable,
  lackingOf,
  ledgerOf,
  needTable,
  pledgeTable,
} from "./giftTables.ts";
import { facts, link, nextOf, section, sums, tableOf, type Cell } from "./pieces.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** How many things of a need's own lists a page shows. */
const shownMax = 50;
/** What the list of needs can be narrowed by, by the names that the client gives them. */
const narrowing = ["text", "item", "commune", "cluster", "coverage", "urgency"];

/** Where help is needed: the campaign's needs, as the list beside the map shows them. */
export const needsPage: PageMaker = async ({ speech, read, query, campaign }) => {
  const { words } = speech;
  if (!campaign) return emptyHouse(speech);
  const given = new URLSearchParams(
    narrowing.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? ""]] : [])),
  );
  const asked = { ...Object.fromEntries(given), campaign: campaign.id, limit: shownMax };
  const cursor = query.get("cursor") ?? undefined;
  const [found, totals] = await Promise.all([
    read<Listed<NeedView>>("/api/needs", { ...asked, cursor }),
    read<TotalsView>("/api/totals", { campaign: campaign.id, by: "cluster" }),
  ]);
  const { received, onTheWay, promised } = totals?.total ?? {};
  const worth = (sum = { cash: 0, goods: 0 }) => speech.money(sum.cash + sum.goods);
  const told = words.page.sumsOf(worth(received), worth(onTheWay), worth(promised));
  return {
    title: "",
    description: `${campaign.name}. ${told}`,
    path: "/",
    within: "/",
    content: html`<h1>${words.needs.title}</h1>
      <p>${link(speech, `/campaigns/${campaign.id}`, campaign.name)}</p>
      ${totals ? sums(speech, totals.total) : ""} ${needSearch(speech, given)}
      ${found ? "" : html`<p class="note warning">${words.page.notUnderstood}</p>`}
      ${needTable(speech, words.needs.title, itemsOf(found))}
      ${nextOf(speech, "/", given, found?.next ?? null)}`,
  };
};

/** A form that works without JavaScript: what is chosen stands in the address, as in the client's. */
function needSearch({ words, language }: Speech, given: URLSearchParams): Html {
  return html`<form class="line no-print" role="search" action="/" method="get">
    <input type="hidden" name="lang" value="${language}" />
    <label class="field">
      <span>${words.needs.search}</span>
      <input type="search" name="text" maxlength="100" value="${given.get("text") ?? ""}" />
    </label>
    <label class="field">
      <span>${words.needs.coverageLabel}</span>
      <select name="coverage">
        <option value="">${words.needs.anyCoverage}</option>
        ${coverages.map(
          (one) =>
            html`<option value="${one}" ${given.get("coverage") === one ? "selected" : ""}>
              ${words.needs.coverage[one]}
            </option>`,
        )}
      </select>
    </label>
    <button class="button" type="submit">${words.page.search}</button>
  </form>`;
}

/** A server that has no campaign yet has nothing to list. */
function emptyHouse({ words }: Speech) {
  return {
    title: "",
    description: words.page.about,
    path: "/",
    within: "/",
    content: html`<h1>${words.app.name}</h1>
      <p>${words.page.about}</p>
      <p>${words.app.noCampaign}</p>`,
  };
}

/** One need: what is lacking line by line, who gives, what is coming, and its entries. */
export const needPage: PageMaker = async ({ speech, read }, id) => {
  const need = await read<NeedView>(`/api/needs/${id}`);
  if (!need) return undefined;
  const { words } = speech;
  const [pledges, consignments, entries] = await Promise.all([
    read<Listed<PledgeView>>("/api/pledges", { need: id, limit: shownMax }),
    read<Listed<ConsignmentView>>("/api/consignments", {
      site: need.site.id,
      campaign: need.campaign,
      limit: shownMax,
    }),
    read<Listed<EntryView>>("/api/ledger", { party: id, limit: shownMax }),
  ]);
  const name = `${need.site.school.name} · ${need.site.name}`;
  const lacks = lackingOf(speech, need);
  return {
    title: `${need.code} · ${need.site.school.name}`,
    description: `${name}, ${need.site.commune.name}. ${lacks ? words.page.lackOf(lacks) : words.page.nothingLacks}`,
    path: `/needs/${id}`,
    within: "/",
    content: html`<article class="stack">
      <p class="soft small">${words.needs.of(need.code)}</p>
      <h1>${name}</h1>
      ${needFacts(speech, need)} ${ownWords(speech, need)}
      ${section(words.need.lines, lineTable(speech, need))}
      ${section(
        words.need.given,
        pledgeTable(
          speech,
          { caption: words.need.given, none: words.pledges.none },
          itemsOf(pledges),
        ),
      )}
      ${section(
        words.need.coming,
        consignmentTable(speech, words.need.coming, itemsOf(consignments)),
      )}
      ${section(
        words.page.entriesAbout,
        html`${entryTable(
            speech,
            { caption: words.page.entriesAbout, none: words.overview.noEntries },
            itemsOf(entries),
          )}
          <p>${link(speech, ledgerOf(need.code), words.page.allEntries)}</p>`,
      )}
    </article>`,
  };
};

function needFacts(speech: Speech, need: NeedView): Html {
  const { words, day, count } = speech;
  const standing = need.status === "verified" ? need.coverage : undefined;
  const closed = closeReasons.find((known) => known === need.closeReason);
  return facts([
    [words.overview.school, link(speech, `/schools/${need.site.school.id}`, need.site.school.name)],
    [words.overview.commune, need.site.commune.name],
    [words.needs.urgencyLabel, words.needs.urgency[need.urgency]],
    [
      words.needs.coverageLabel,
      [words.needs.status[need.status], standing && words.needs.coverage[standing]]
        .filter(Boolean)
        .join(", "),
    ],
    [words.need.closeLabel, closed && words.need.closeReason[closed]],
    [
      words.needs.peopleAffected,
      need.peopleAffected === undefined ? undefined : count(need.peopleAffected),
    ],
    [words.ledger.day, day(dayOf(need.postedAt))],
  ]);
}

/** The school's words, which the API gives only when the department released them. */
function ownWords({ words }: Speech, need: NeedView): Html {
  if (!need.situation) return html`<p class="soft">${words.need.textPrivate}</p>`;
  return html`<p class="own-words">${need.situation}</p>
    ${need.damage ? html`<p class="own-words">${words.need.damageOf(need.damage)}</p>` : ""}`;
}

function lineTable({ words, itemName, itemAmount }: Speech, need: NeedView): Html {
  const number = (word: string) => ({ word, isNumber: true });
  const columns = [
    { word: words.needs.item },
    number(words.overview.asked),
    number(words.overview.approved),
    number(words.totals.received),
    number(words.totals.onTheWay),
    number(words.totals.promised),
    number(words.totals.held),
    number(words.overview.lacks),
  ];
  const rows = need.lines.map((line): Cell[] => {
    const said = (value: number | null) => (value === null ? "—" : itemAmount(value, line));
    return [
      html`${itemName(line.item, line.name)}
        <span class="soft small">${words.needs.urgency[line.urgency]}</span>`,
      said(line.asked),
      said(line.approved),
      said(line.received),
      said(line.onTheWay),
      said(line.promised),
      said(line.held),
      html`<strong>${said(line.lacking)}</strong>`,
    ];
  });
  return tableOf(words.need.lines, columns, rows);
}
