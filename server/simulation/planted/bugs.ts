/** A mistake that somebody could make: what stands in a file, and what would stand there instead. */
export interface Bug {
  name: string;
  file: string;
  /** Each stands exactly once in the file; `bugs.test.ts` sees to it. */
  edits: readonly (readonly [right: string, wrong: string])[];
}

/** Mistakes that the simulation must find, each alone. */
export const bugs: readonly Bug[] = [
  {
    name: "a receipt forgets what is missing",
    file: "server/domain/receipt.ts",
    edits: [['    ...arrive("missing", missing),\n', ""]],
  },
  {
    name: "a part of a value is rounded piece by piece, and a đồng gets lost",
    file: "server/domain/movement.ts",
    edits: [
      ["  if (quantity === whole.quantity) return { ...whole };\n", ""],
      [
        "(BigInt(whole.value) * BigInt(quantity)) / BigInt(whole.quantity)",
        "(BigInt(whole.value) / BigInt(whole.quantity || 1)) * BigInt(quantity)",
      ],
    ],
  },
  {
    name: "a balance is updated outside the transaction",
    file: "db/ledger/balances.ts",
    edits: [
      [
        "    ...(await upsertTotals(tx, added.totals.rows())),\n",
        "    ...(setImmediate(() => void upsertTotals(tx, added.totals.rows())), []),\n",
      ],
    ],
  },
  {
    name: "what a line lacks is read outside the transaction",
    file: "server/commands/makePledge.ts",
    edits: [
      ["await toLine(tx, asked, giver)", "await toLine(context.db.read as never, asked, giver)"],
    ],
  },
  {
    name: "a key is looked at before whose it is",
    file: "server/commands/act.ts",
    edits: [["known.find(({ account }) => account === actor.account)", "known[0]"]],
  },
  {
    name: "lacking forgets what the fund holds",
    file: "server/domain/needLine.ts",
    edits: [
      [
        "return line.promised + line.held + line.onTheWay + line.received;",
        "return line.promised + line.onTheWay + line.received;",
      ],
    ],
  },
  {
    name: "what is released of a promise is not lacking again",
    file: "db/ledger/standing.ts",
    edits: [
      [
        "change[standingOf[end.account as keyof typeof standingOf]] += quantity;",
        'change[standingOf[end.account as keyof typeof standingOf]] += end.account === "expected" ? Math.max(0, quantity) : quantity;',
      ],
    ],
  },
  {
    name: "unmatching forgets what was held for the line",
    file: "server/domain/reversal.ts",
    edits: [
      [
        "return accept(turned.toReversed());",
        'return accept(turned.toReversed().filter(({ from, to }) => entry.kind !== "match" || from.account !== "fund" || to.account !== "fund"));',
      ],
    ],
  },
  {
    name: "an entry can be reversed twice",
    file: "server/domain/reversal.ts",
    edits: [
      ['  if (reversedBy !== undefined) return refuse("already_reversed", { reversedBy });\n', ""],
    ],
  },
  {
    name: "a receipt may take effect on a day that is closed",
    file: "db/ledger/append.ts",
    edits: [
      [
        "of.some(({ effectiveOn }) => effectiveOn <= until)",
        'of.some(({ effectiveOn, kind }) => effectiveOn <= until && kind !== "receipt")',
      ],
    ],
  },
  {
    name: "lines of statements that are alike are taken for one",
    file: "server/tables/fingerprints.ts",
    edits: [
      ["(this.#counts.get(fingerprint) ?? 0) + 1;", "1;"],
      ["    this.#counts.set(fingerprint, occurrence);\n", ""],
    ],
  },
  {
    name: "what a refused act had written stays",
    file: "server/commands/act.ts",
    edits: [
      ["if (!decision.ok) throw new Undone(decision);", "if (!decision.ok) return decision;"],
    ],
  },
];
