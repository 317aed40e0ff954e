import { html } from "hono/html";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { itemsOf, type Listed, type PageMaker } from "./asked.ts";
import { entryTable, ledgerOf } from "./giftTables.ts";
import { facts, link, section, tableOf, type Cell } from "./pieces.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** How many entries about one consignment a page lists. */
const shownMax = 50;

/** What left for a site, and what its school says arrived. */
export const consignmentPage: PageMaker = async ({ speech, read }, id) => {
  const consignment = await read<ConsignmentView>(`/api/consignments/${id}`);
  if (!consignment) return undefined;
  const entries = await read<Listed<EntryView>>("/api/ledger", { party: id, limit: shownMax });
  const { words } = speech;
  const { code, site, cluster, state } = consignment;
  const giver = cluster?.name ?? words.consignments.fund;
  const place = `${site.school.name} · ${site.name}`;
  return {
    title: `${words.consignments.one} ${code}`,
    description: `${giver} → ${place}. ${words.consignments.state[state]}.`,
    path: `/consignments/${id}`,
    within: "/ledger",
    content: html`<article class="stack">
      <h1>
        <span class="soft small kind">${words.consignments.one}</span>
        <span class="number">${code}</span>
      </h1>
      ${consignmentFacts(speech, consignment)}
      ${section(words.consignments.lines, arrivalTable(speech, consignment))}
      ${section(
        words.page.entriesAbout,
        entryTable(
          speech,
          { caption: words.page.entriesAbout, none: words.overview.noEntries },
          itemsOf(entries),
        ),
      )}
    </article>`,
  };
};

function consignmentFacts(speech: Speech, consignment: ConsignmentView): Html {
  const { words, day } = speech;
  const { site, cluster, means, state, sentOn, receipt } = consignment;
  return facts([
    [
      words.ledger.from,
      cluster ? link(speech, `/clusters/${cluster.id}`, cluster.name) : words.consignments.fund,
    ],
    [
      words.ledger.to,
      html`${link(speech, `/schools/${site.school.id}`, site.school.name)} · ${site.name}`,
    ],
    [words.consignments.meansLabel, words.consignments.means[means]],
    [words.page.state, words.consignments.state[state]],
    [words.consignments.sentOn, day(sentOn)],
    [words.receipts.receivedOn, receipt && day(receipt.receivedOn)],
    [words.receipts.one, receipt && link(speech, ledgerOf(receipt.code), receipt.code)],
    [words.ledger.ownCluster, receipt?.ownCluster ? "✓" : undefined],
  ]);
}

function arrivalTable(speech: Speech, { lines, extra }: ConsignmentView): Html {
  const { words, itemName, itemAmount, money } = speech;
  const number = (word: string) => ({ word, isNumber: true });
  const columns = [
    { word: words.needs.item },
    number(words.consignments.steps.sent),
    number(words.consignments.value),
    number(words.receipts.good),
    number(words.receipts.damaged),
    number(words.receipts.missing),
    number(words.receipts.surplus),
  ];
  const said = (value: number | undefined, of: ConsignmentView["lines"][number]) =>
    value === undefined ? "—" : itemAmount(value, of);
  const sent = lines.map((line): Cell[] => [
    itemName(line.item, line.name),
    itemAmount(line.quantity, line),
    money(line.value),
    said(line.good, line),
    said(line.damaged, line),
    said(line.missing, line),
    said(line.surplus, line),
  ]);
  const more = extra.map((one): Cell[] => [
    `${itemName(one.item, one.name)} (${words.consignments.notListed})`,
    "—",
    money(one.value),
    "—",
    "—",
    "—",
    itemAmount(one.surplus, one),
  ]);
  return tableOf(words.consignments.lines, columns, [...sent, ...more]);
}
