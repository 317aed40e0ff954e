import { html } from "hono/html";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import { dayOf } from "#domain/calendar.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { closeReasons } from "#domain/need.ts";
import type { NeedView } from "#domain/needViews.ts";
import { itemsOf, type Listed, type PageMaker } from "./asked.ts";
import { consignmentTable, entryTable, lackingOf, ledgerOf, pledgeTable } from "./giftTables.ts";
import { facts, link, section, tableOf, type Cell } from "./pieces.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** How many things of a need's own lists a page shows. */
const shownMax = 50;

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
