import { html } from "hono/html";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { movedBy, worthOfEntry } from "#domain/story.ts";
import { link, tableOr, type Cell } from "./pieces.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

// Lists of needs, promises, consignments and entries, as every page shows them.

export function needTable(speech: Speech, caption: string, needs: readonly NeedView[]): Html {
  const { words } = speech;
  const columns = [
    words.need.one,
    words.overview.school,
    words.overview.commune,
    words.needs.urgencyLabel,
    words.needs.coverageLabel,
    words.overview.lacks,
  ].map((word) => ({ word }));
  const rows = needs.map((need): Cell[] => [
    link(speech, `/needs/${need.id}`, need.code),
    html`${link(speech, `/schools/${need.site.school.id}`, need.site.school.name)} ·
    ${need.site.name}`,
    need.site.commune.name,
    words.needs.urgency[need.urgency],
    need.status === "verified" && need.coverage
      ? words.needs.coverage[need.coverage]
      : words.needs.status[need.status],
    lackingOf(speech, need) || "—",
  ]);
  return tableOr(words.needs.none, caption, columns, rows);
}

/** `Chăn trẻ em 12 cái, Sữa hộp 48 hộp`: what a need that is open still lacks. */
export function lackingOf(speech: Speech, need: NeedView): string {
  if (need.status !== "verified") return "";
  return need.lines
    .filter(({ lacking }) => lacking > 0)
    .map(
      (line) => `${speech.itemName(line.item, line.name)} ${speech.itemAmount(line.lacking, line)}`,
    )
    .join(", ");
}

export function pledgeTable(
  speech: Speech,
  texts: { caption: string; none: string },
  pledges: readonly PledgeView[],
): Html {
  const { words, itemName, itemAmount, money } = speech;
  const columns = [
    { word: words.ledger.subject.pledge },
    { word: words.overview.cluster },
    { word: words.need.one },
    { word: words.needs.item },
    { word: words.needs.quantity, isNumber: true },
    { word: words.pledges.value, isNumber: true },
    { word: words.page.state },
  ];
  const rows = pledges.map((pledge): Cell[] => [
    link(speech, ledgerOf(pledge.code), pledge.code),
    link(speech, `/clusters/${pledge.cluster.id}`, pledge.cluster.name),
    pledge.need
      ? html`${link(speech, `/needs/${pledge.need.id}`, pledge.need.code)} ${pledge.need.schoolName}`
      : words.totals.fund,
    itemName(pledge.item, pledge.name),
    itemAmount(pledge.quantity, pledge),
    money(pledge.value),
    words.pledges.state[pledge.state],
  ]);
  return tableOr(texts.none, texts.caption, columns, rows);
}

export function consignmentTable(
  speech: Speech,
  caption: string,
  consignments: readonly ConsignmentView[],
): Html {
  const { words, itemName, itemAmount, day } = speech;
  const columns = [
    { word: words.consignments.one },
    { word: words.ledger.from },
    { word: words.ledger.to },
    { word: words.consignments.sentOn, isNumber: true },
    { word: words.consignments.lines },
    { word: words.page.state },
  ];
  const rows = consignments.map((one): Cell[] => [
    link(speech, `/consignments/${one.id}`, one.code),
    one.cluster
      ? link(speech, `/clusters/${one.cluster.id}`, one.cluster.name)
      : words.consignments.fund,
    html`${link(speech, `/schools/${one.site.school.id}`, one.site.school.name)} · ${one.site.name}`,
    day(one.sentOn),
    one.lines
      .map((line) => `${itemName(line.item, line.name)} ${itemAmount(line.quantity, line)}`)
      .join(", "),
    words.consignments.state[one.state],
  ]);
  return tableOr(words.overview.noConsignments, caption, columns, rows);
}

export function entryTable(
  speech: Speech,
  texts: { caption: string; none: string },
  entries: readonly EntryView[],
): Html {
  const { words, day, money } = speech;
  const columns = [
    { word: words.ledger.entry },
    { word: words.ledger.day, isNumber: true },
    { word: words.ledger.content },
    { word: words.ledger.quantity },
    { word: words.ledger.value, isNumber: true },
    { word: words.ledger.balance, isNumber: true },
  ];
  const rows = entries.map((entry): Cell[] => [
    link(speech, `/ledger/${entry.seq}`, entry.code),
    day(entry.effectiveOn),
    html`${speech.tellShort(entry)}
      <span class="soft small">${codesOf(entry)} ${marksOf(speech, entry)}</span>`,
    thingsOf(speech, entry),
    entry.movements.length > 0 ? money(worthOfEntry(entry)) : "—",
    html`${words.app.cash} ${money(entry.balance.cash)}<br />${words.app.goods}
      ${money(entry.balance.goods)}`,
  ]);
  return tableOr(texts.none, texts.caption, columns, rows);
}

/** Every item an entry moved; money is said as its value alone. */
export function thingsOf(speech: Speech, entry: EntryView): string {
  return movedBy(entry)
    .map((one) => speech.thingOf(entry, one))
    .join(", ");
}

/** What a reader should know of an entry besides: reversed, on behalf, within one cluster, what differed. */
export function marksOf({ words, tellDifferences }: Speech, entry: EntryView): string {
  return [
    entry.reversedBy !== undefined && words.ledger.isReversed,
    entry.flags.includes("own_cluster") && words.ledger.ownCluster,
    ...tellDifferences(entry),
  ]
    .filter(Boolean)
    .join(" · ");
}

function codesOf({ codes }: EntryView): string {
  const { receipt, consignment, pledge, need } = codes;
  return [receipt, consignment, pledge, need].filter(Boolean).join(" · ");
}

/** Where the ledger tells of a thing. */
export function ledgerOf(code: string): string {
  return `/ledger?text=${encodeURIComponent(code)}`;
}
