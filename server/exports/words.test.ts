import { expect, test } from "vitest";
import { en } from "../../client/words/en.ts";
import { vi } from "../../client/words/vi.ts";
import { viGifts } from "../../client/words/viGifts.ts";
import type { Named } from "./column.ts";
import * as words from "./words.ts";

// A file is read beside the screens: they say the same of the same thing.

const vietnamese = { ...vi, ...viGifts };
const said: [string, Record<string, Named>, (of: typeof vietnamese | typeof en) => object][] = [
  ["kinds of entries", words.kindWords, ({ ledger }) => ledger.kind],
  ["accounts", words.accountWords, ({ ledger }) => ledger.account],
  ["bases", words.basisWords, ({ ledger }) => ledger.basis],
  ["urgencies", words.urgencyWords, ({ needs }) => needs.urgency],
  ["coverages", words.coverageWords, ({ needs }) => needs.coverage],
  ["statuses", words.statusWords, ({ needs }) => needs.status],
  ["promises", words.pledgeStateWords, ({ pledges }) => pledges.state],
  ["consignments", words.consignmentStateWords, ({ consignments }) => consignments.state],
  ["means", words.meansWords, ({ consignments }) => consignments.means],
  ["categories", words.categoryWords, ({ totals }) => totals.category],
  [
    "reasons",
    words.reasonWords,
    ({ ledger, need, reconciliation }) => ({
      ...ledger.released,
      ...ledger.writtenOff,
      ...need.closeReason,
      ...reconciliation.aside,
    }),
  ],
];

test.each(said)("%s are called in files as on screens", (_, named, of) => {
  const pairs = (screen: object) =>
    Object.entries(screen).map(([choice, word]) => [choice, plain(String(word))]);

  const inFiles = (at: 0 | 1) =>
    Object.entries(named).map(([choice, word]) => [choice, plain(word[at])]);

  expect(inFiles(0).toSorted()).toEqual(pairs(of(vietnamese)).toSorted());
  expect(inFiles(1).toSorted()).toEqual(pairs(of(en)).toSorted());
});

/** A screen has ticks, and begins a word small where a number stands before it. */
function plain(word: string): string {
  return word.replace("✓ ", "").toLowerCase();
}
