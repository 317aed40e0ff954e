import { codeOf } from "#domain/code.ts";
import { writeOffReasons } from "#domain/discrepancy.ts";
import { noEvidenceReasons, waiverReasons } from "#domain/evidence.ts";
import { erasureReasons } from "#domain/erasure.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { closeReasons } from "#domain/need.ts";
import { setAsideReasons } from "#domain/statements/statement.ts";
import {
  differencesOf,
  giversOf,
  isCash,
  movedBy,
  releaseReasonOf,
  type Moved,
} from "#domain/story.ts";
import type { app } from "../words/vi/app.ts";
import type { evidence } from "../words/vi/evidence.ts";
import type { ledger, Told } from "../words/vi/ledger.ts";
import type { need } from "../words/vi/need.ts";

// What an entry says in words, on a screen as on a page of the server's. Names come with the entry.

/** What telling needs: the words of a language, and how that language calls things and amounts. */
export interface Speech {
  words: () => {
    evidence: typeof evidence;
    ledger: typeof ledger;
    need: typeof need;
    app: Pick<typeof app, "cash" | "goods">;
  };
  itemName: (id: string, given?: string) => string;
  itemAmount: (value: number, of: { item: string; unit: string; scale: number }) => string;
}

/** Parties that have a word instead of a name. */
const nameless = ["department", "fund", "unknown", "seller"] as const;

/** A site by its school and its own name; the API joins the two with a dot. */
export function placeOf(entry: EntryView, site: string): { school: string; site: string } {
  const name = entry.names[site] ?? site;
  const at = name.lastIndexOf(" · ");
  return at < 0
    ? { school: name, site: "" }
    : { school: name.slice(0, at), site: name.slice(at + 3) };
}

/** The ways to tell an entry in one language. */
export function tellingIn({ words, itemName, itemAmount }: Speech) {
  /** What an organisation is called: a cluster, a school, the department, the fund, an unnamed giver. */
  function partyName(entry: EntryView, id: string): string {
    const known = nameless.find((name) => name === id);
    return known ? words().ledger.somebody[known] : (entry.names[id] ?? id);
  }

  /** `24 cái` of what an entry moved. */
  function amountOf(entry: EntryView, { item, quantity }: Omit<Moved, "value">): string {
    return itemAmount(quantity, { item, ...(entry.units[item] ?? { unit: "", scale: 0 }) });
  }

  /** `24 cái chăn trẻ em`; money alone needs no name. */
  function thingOf(entry: EntryView, moved: Omit<Moved, "value">): string {
    const amount = amountOf(entry, moved);
    if (isCash(entry)) return amount;
    return words().ledger.thing(amount, itemName(moved.item, entry.names[moved.item]));
  }

  const generic = (entry: EntryView) => words().app[isCash(entry) ? "cash" : "goods"];

  /** An entry in one line, for a list that has the quantities beside it. */
  function tellShort(entry: EntryView): string {
    return tell(entry, generic(entry), (site) => placeOf(entry, site).school);
  }

  /** An entry as a full sentence, with every thing and the site. */
  function tellWhole(entry: EntryView): string {
    const moved = movedBy(entry).map((one) => thingOf(entry, one));
    return tell(entry, moved.join(", ") || generic(entry), (site) => entry.names[site] ?? site);
  }

  /** What a receipt found missing, damaged or too many: `thiếu 1 cái chăn trẻ em`. */
  function tellDifferences(entry: EntryView): string[] {
    return differencesOf(entry).map((one) => words().ledger.differs[one.kind](thingOf(entry, one)));
  }

  /** The reason code of an entry in words; undefined when it has none. */
  function tellReason(entry: EntryView): string | undefined {
    const { ledger: said, need: ofNeed, evidence } = words();
    const released = releaseReasonOf(entry);
    if (released) return said.released[released];
    const ended = writeOffReasons.find((known) => known === entry.reason);
    if (ended) return said.writtenOff[ended];
    const aside = setAsideReasons.find((known) => known === entry.reason);
    if (aside) return said.setAside[aside];
    const waived = waiverReasons.find((known) => known === entry.reason);
    if (waived) return evidence.waived[waived];
    const without = noEvidenceReasons.find((known) => known === entry.reason);
    if (without) return evidence.without[without];
    const erased = erasureReasons.find((known) => known === entry.reason);
    if (erased) return evidence.erased[erased];
    const closed = closeReasons.find((known) => known === entry.reason);
    return closed ? ofNeed.closeReason[closed] : entry.reason;
  }

  function tell(entry: EntryView, things: string, whom: (site: string) => string): string {
    const { site } = entry.subjects;
    const givers = giversOf(entry);
    const parties = givers.length > 0 ? givers : [entry.actor.organisation];
    const told: Told = {
      who: parties.map((id) => partyName(entry, id)).join(", "),
      things,
      whom: site ? whom(site) : words().ledger.somebody.fund,
    };
    return capital(sentenceOf(words().ledger, entry, told));
  }

  return { partyName, amountOf, thingOf, tellShort, tellWhole, tellDifferences, tellReason };
}

function sentenceOf(said: typeof ledger, entry: EntryView, told: Told): string {
  if (entry.kind === "release")
    return said.tellReleased[releaseReasonOf(entry) ?? "withdrawn"](told);
  if (entry.kind === "reversal") {
    const { reverses = 0, reversed = "reversal" } = entry;
    return said.tellReversal(codeOf("entry", reverses), said.kind[reversed]);
  }
  if (entry.kind === "write_off")
    return said.tellWrittenOff[entry.reason === "accepted" ? "accepted" : "lost"](told);
  if (entry.kind === "receipt" && movedBy(entry).length === 0) return said.tellNothing(told);
  return said.tell[entry.kind](told);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
