import { addDays, dayOf } from "../calendar.ts";
import { cash } from "../catalogue.ts";
import type { Day } from "../day.ts";
import type { EntryView } from "../ledgerViews.ts";
import type { Book } from "./book.ts";
import { decimal, worthOfGoods } from "./commodity.ts";

/** What a journal takes of an entry. */
export type JournalEntry = Pick<
  EntryView,
  | "seq"
  | "code"
  | "kind"
  | "recordedAt"
  | "effectiveOn"
  | "actor"
  | "movements"
  | "reason"
  | "reverses"
  | "codes"
  | "leafHash"
>;

/** An amount of a commodity as digits: `-1.500`, `GAO-KG`. */
export interface JournalAmount {
  digits: string;
  commodity: string;
}

/** An entry as classic accounting tells it: what it does to each account, and what is said of it. */
export interface Transaction {
  recordedOn: Day;
  effectiveOn: Day;
  code: string;
  kind: string;
  tags: Partial<Record<Tag, string>>;
  postings: ({ account: string } & JournalAmount)[];
}

/** What may be said of a transaction; some software asks for it before. */
export const tags = [
  "seq",
  "leaf",
  "role",
  "reason",
  "reverses",
  "need",
  "pledge",
  "consignment",
  "receipt",
  "discrepancy",
] as const;
export type Tag = (typeof tags)[number];

/** What one account holds of everything that it ever held, at the end of a day. */
export interface Closing {
  closedOn: Day;
  opensOn: Day;
  account: string;
  balances: JournalAmount[];
}

/** How a program for plain-text accounting wants a journal to be written, in whole lines. */
export interface Dialect {
  /** In pieces. */
  opening(book: Book): Iterable<string>;
  transaction(transaction: Transaction): string;
  closing(closing: Closing): string;
}

/** A journal while it is being written, from the first line to the last. */
export interface Journal {
  opening(): Iterable<string>;
  /** The next entries, in the order in which they were recorded. */
  of(entries: readonly JournalEntry[]): string;
  /** What every account must hold after all that was written, piece by piece. */
  closing(): Generator<string>;
}

/**
 * Writes a campaign's entries as a journal. It keeps what each account holds of each commodity,
 * and nothing of the entries, so that it can be streamed.
 */
export function createJournal(book: Book, dialect: Dialect): Journal {
  const held = new Map<string, Map<string, { amount: bigint; scale: number }>>();
  let last: Day | undefined;
  const add = (account: string, commodity: string, { amount, scale }: Scaled): string => {
    const balances = held.get(account) ?? new Map<string, Scaled>();
    const before = balances.get(commodity)?.amount ?? 0n;
    held.set(account, balances.set(commodity, { amount: before + amount, scale }));
    return decimal(amount, scale);
  };
  return {
    opening: () => dialect.opening(book),
    of(entries) {
      last = entries.length > 0 ? dayOf(entries.at(-1)?.recordedAt ?? 0) : last;
      return entries
        .map((entry) => dialect.transaction(transactionOf(entry, postingsOf(book, entry, add))))
        .join("");
    },
    *closing() {
      if (!last) return;
      for (const [account, balances] of held)
        yield dialect.closing({
          closedOn: last,
          opensOn: addDays(last, 1),
          account,
          balances: [...balances].map(([commodity, { amount, scale }]) => ({
            digits: decimal(amount, scale),
            commodity,
          })),
        });
    },
  };
}

interface Scaled {
  amount: bigint;
  scale: number;
}

/** Both ends of each movement; goods move a second time by what they are worth. */
function postingsOf(
  book: Book,
  { movements }: JournalEntry,
  add: (account: string, commodity: string, amount: Scaled) => string,
): Transaction["postings"] {
  return movements.flatMap(({ from, to, item, quantity, value }) => {
    const post = (commodity: string, { amount, scale }: Scaled) => {
      const ends = [
        { account: book.accountOf(from), amount: -amount },
        { account: book.accountOf(to), amount },
      ];
      return ends.map((end) => ({
        account: end.account,
        commodity,
        digits: add(end.account, commodity, { amount: end.amount, scale }),
      }));
    };
    const { name, scale } = book.commodityOf(item);
    const moved = post(name, { amount: BigInt(quantity), scale });
    if (item === cash) return moved;
    return [...moved, ...post(worthOfGoods, { amount: BigInt(value), scale: 0 })];
  });
}

function transactionOf(entry: JournalEntry, moved: Transaction["postings"]): Transaction {
  const { seq, code, kind, recordedAt, effectiveOn, actor, reason, reverses, codes } = entry;
  const said: Transaction["tags"] = { seq: String(seq), leaf: entry.leafHash, role: actor.role };
  if (reason) said.reason = reason;
  if (reverses !== undefined) said.reverses = String(reverses);
  for (const tag of tags) if (codes[tag]) said[tag] = codes[tag];
  return { recordedOn: dayOf(recordedAt), effectiveOn, code, kind, tags: said, postings: moved };
}
