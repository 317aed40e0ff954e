import { codeOf } from "#domain/code.ts";
import { writeOffReasons } from "#domain/discrepancy.ts";
import { closeReasons } from "#domain/need.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import type { Told } from "../words/vi/ledger.ts";
import { differencesOf, giversOf, isCash, movedBy, releaseReasonOf, type Moved } from "./story.ts";

// What an entry says in words. Names come with the entry itself.

/** Parties that have a word instead of a name. */
const nameless = ["department", "fund", "unknown", "seller"] as const;

/** What an organisation is called: a cluster, a school, the department, the fund, an unnamed giver. */
export function partyName(entry: EntryView, id: string): string {
  const known = nameless.find((name) => name === id);
  return known ? t(`ledger.somebody.${known}`) : (entry.names[id] ?? id);
}

/** A site by its school and its own name; the API joins the two with a dot. */
export function placeOf(entry: EntryView, site: string): { school: string; site: string } {
  const name = entry.names[site] ?? site;
  const at = name.lastIndexOf(" · ");
  return at < 0
    ? { school: name, site: "" }
    : { school: name.slice(0, at), site: name.slice(at + 3) };
}

/** `24 cái` of what an entry moved, in the reader's language. */
export function amountOf(entry: EntryView, { item, quantity }: Omit<Moved, "value">): string {
  return itemAmount(quantity, { item, ...(entry.units[item] ?? { unit: "", scale: 0 }) });
}

/** `24 cái chăn trẻ em`; money alone needs no name. */
export function thingOf(entry: EntryView, moved: Omit<Moved, "value">): string {
  const amount = amountOf(entry, moved);
  if (isCash(entry)) return amount;
  return t("ledger.thing", amount, itemName(moved.item, entry.names[moved.item]));
}

/** An entry in one line, for a list that has the quantities beside it. */
export function tellShort(entry: EntryView): string {
  return tell(entry, {
    things: t(isCash(entry) ? "app.cash" : "app.goods"),
    whom: (site) => placeOf(entry, site).school,
  });
}

/** An entry as a full sentence, with every thing and the site. */
export function tellWhole(entry: EntryView): string {
  const moved = movedBy(entry).map((one) => thingOf(entry, one));
  const generic = t(isCash(entry) ? "app.cash" : "app.goods");
  return tell(entry, {
    things: moved.join(", ") || generic,
    whom: (site) => entry.names[site] ?? site,
  });
}

/** What a receipt found missing, damaged or too many: `thiếu 1 cái chăn trẻ em`. */
export function tellDifferences(entry: EntryView): string[] {
  return differencesOf(entry).map((one) => t(`ledger.differs.${one.kind}`, thingOf(entry, one)));
}

/** The reason code of an entry in words; undefined when it has none. */
export function tellReason(entry: EntryView): string | undefined {
  const released = releaseReasonOf(entry);
  if (released) return t(`ledger.released.${released}`);
  const ended = writeOffReasons.find((known) => known === entry.reason);
  if (ended) return t(`ledger.writtenOff.${ended}`);
  const closed = closeReasons.find((known) => known === entry.reason);
  return closed ? t(`need.closeReason.${closed}`) : entry.reason;
}

function tell(
  entry: EntryView,
  { things, whom }: { things: string; whom: (site: string) => string },
): string {
  const { site } = entry.subjects;
  const givers = giversOf(entry);
  const parties = givers.length > 0 ? givers : [entry.actor.organisation];
  const told: Told = {
    who: parties.map((id) => partyName(entry, id)).join(", "),
    things,
    whom: site ? whom(site) : t("ledger.somebody.fund"),
  };
  return capital(sentenceOf(entry, told));
}

function sentenceOf(entry: EntryView, told: Told): string {
  if (entry.kind === "release")
    return t(`ledger.tellReleased.${releaseReasonOf(entry) ?? "withdrawn"}`, told);
  if (entry.kind === "reversal") {
    const { reverses = 0, reversed = "reversal" } = entry;
    return t("ledger.tellReversal", codeOf("entry", reverses), t(`ledger.kind.${reversed}`));
  }
  if (entry.kind === "write_off")
    return t(`ledger.tellWrittenOff.${entry.reason === "accepted" ? "accepted" : "lost"}`, told);
  if (entry.kind === "receipt" && movedBy(entry).length === 0) return t("ledger.tellNothing", told);
  return t(`ledger.tell.${entry.kind}`, told);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
