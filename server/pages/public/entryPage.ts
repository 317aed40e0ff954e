import { html } from "hono/html";
import { codeOf } from "#domain/code.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { theFund } from "#domain/movement.ts";
import { isByItself, isOnBehalf, type MovementView } from "#domain/story.ts";
import type { PageMaker } from "./asked.ts";
import { ledgerOf, marksOf } from "./giftTables.ts";
import { facts, link, section, split, tableOr, type Cell } from "./pieces.ts";
import type { Html } from "./shell.ts";
import type { Speech } from "./speech.ts";

/** Everything there is to one entry, and the fingerprint that it can be checked by. */
export const entryPage: PageMaker = async ({ speech, read }, seq) => {
  const entry = await read<EntryView>(`/api/ledger/${seq}`);
  if (!entry) return undefined;
  const { words, day } = speech;
  const told = speech.tellWhole(entry);
  const marks = marksOf(speech, entry);
  return {
    title: `${entry.code} · ${words.ledger.kind[entry.kind]}`,
    description: `${day(entry.effectiveOn)}: ${told}.`,
    path: `/ledger/${entry.seq}`,
    within: "/ledger",
    content: html`<article class="stack">
      <h1>
        <span class="soft small kind">${words.ledger.kind[entry.kind]}</span>
        <span class="number">${entry.code}</span>
      </h1>
      <p>${told}</p>
      ${marks ? html`<p class="wrong">${marks}</p>` : ""} ${entryFacts(speech, entry)}
      ${section(words.ledger.movements, movementTable(speech, entry))}
      ${section(words.ledger.proof, proofOf(speech, entry))}
      <p class="no-print line">
        ${entry.seq > 0 ? link(speech, `/ledger/${entry.seq - 1}`, words.ledger.previous) : ""}
        ${link(speech, `/ledger/${entry.seq + 1}`, words.ledger.next)}
        ${link(speech, "/ledger", words.ledger.toLedger)}
      </p>
    </article>`,
  };
};

function entryFacts(speech: Speech, entry: EntryView): Html {
  const { words, day, instant } = speech;
  const other = (seq: number | undefined) =>
    seq === undefined ? undefined : link(speech, `/ledger/${seq}`, codeOf("entry", seq));
  return facts([
    [words.ledger.effectiveOn, day(entry.effectiveOn)],
    [words.ledger.statedOn, entry.statedOn && day(entry.statedOn)],
    [words.ledger.recorded, instant(entry.recordedAt)],
    [words.ledger.by, actorOf(speech, entry)],
    [words.ledger.reason, speech.tellReason(entry)],
    [words.ledger.matched, entry.tier && words.ledger.matchedBy[entry.tier]],
    ...subjectsOf(speech, entry),
    [words.ledger.reverses, other(entry.reverses)],
    [words.ledger.reversedBy, other(entry.reversedBy)],
    [words.ledger.balance, split(speech, entry.balance)],
  ]);
}

function actorOf(speech: Speech, entry: EntryView): string {
  const { organisation, onBehalfOf } = entry.actor;
  const { ledger } = speech.words;
  return [
    speech.partyName(entry, organisation),
    isByItself(entry) && ledger.byItself,
    isOnBehalf(entry) && onBehalfOf && ledger.forWhom(speech.partyName(entry, onBehalfOf)),
  ]
    .filter(Boolean)
    .join(", ");
}

/** What the entry is about, each with the page that shows it, or where the ledger tells of it. */
function subjectsOf(speech: Speech, { subjects, codes }: EntryView): [string, Cell | undefined][] {
  const { subject } = speech.words.ledger;
  const pages: Record<keyof typeof subject, (id: string, code: string) => string> = {
    need: (id) => `/needs/${id}`,
    duplicateOf: (id) => `/needs/${id}`,
    pledge: (_, code) => ledgerOf(code),
    consignment: (id) => `/consignments/${id}`,
    receipt: (_, code) => ledgerOf(code),
    discrepancy: (_, code) => ledgerOf(code),
  };
  // Safe cast: the keys of a record are its names.
  const names = Object.keys(pages) as (keyof typeof pages)[];
  return names.map((name) => {
    const [id, code] = [subjects[name], codes[name]];
    return [subject[name], id && code ? link(speech, pages[name](id, code), code) : undefined];
  });
}

function movementTable(speech: Speech, entry: EntryView): Html {
  const { words, itemName, amountOf, money } = speech;
  const columns = [
    { word: words.ledger.itemLabel },
    { word: words.ledger.from },
    { word: words.ledger.to },
    { word: words.ledger.quantity, isNumber: true },
    { word: words.ledger.value, isNumber: true },
  ];
  const rows = entry.movements.map((movement): Cell[] => [
    itemName(movement.item, entry.names[movement.item]),
    endOf(speech, entry, movement.from),
    endOf(speech, entry, movement.to),
    amountOf(entry, movement),
    html`${money(movement.value)} ${movement.basis ? words.ledger.basis[movement.basis] : ""}`,
  ]);
  return tableOr(words.ledger.nothingMoved, words.ledger.movements, columns, rows);
}

/** An account, and whose gift at which site it holds there. */
function endOf({ words, partyName }: Speech, entry: EntryView, end: MovementView["from"]): string {
  const isFund = end.account === "fund";
  const { account, fundMoney } = words.ledger;
  return [
    account[end.account],
    isFund && (end.needLine ? fundMoney.held : fundMoney.free),
    (!isFund || end.giver !== theFund) && partyName(entry, end.giver),
    end.site && (entry.names[end.site] ?? end.site),
  ]
    .filter(Boolean)
    .join(" · ");
}

function proofOf({ words }: Speech, { seq, leafHash, files }: EntryView): Html {
  return html`<div class="card stack tight">
    <p class="soft small">${words.ledger.leafHash}</p>
    <code class="hash">${leafHash}</code>
    ${files.map(
      (sha256) =>
        html`<p class="soft small">${words.ledger.files}</p>
          <code class="hash">${sha256}</code>`,
    )}
    <p class="small no-print">
      <a href="/log/proof/${seq}.tlog-proof">${words.ledger.log.proofFile}</a> ·
      <a href="/log/entry/${seq}">${words.ledger.log.bytes}</a> ·
      <a href="/log/checkpoint">${words.ledger.log.checkpoint}</a> ·
      <a href="/api/ledger/${seq}">${words.ledger.raw}</a>
    </p>
    <p class="soft small">${words.page.proofHint}</p>
  </div>`;
}
