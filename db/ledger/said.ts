import { eq, sql } from "drizzle-orm";
import type { Reader } from "#db/database.ts";
import { placesNamed } from "#db/placesNamed.ts";
import { prepared } from "#db/prepared.ts";
import { consignments, discrepancies, pledges, receipts } from "#db/schema/gifts.ts";
import { statements } from "#db/schema/money.ts";
import { needs } from "#db/schema/needs.ts";
import { campaigns } from "#db/schema/places.ts";
import { readCode, type Numbered } from "#domain/code.ts";
import { fold } from "#domain/fold.ts";
import { promisesNamed } from "#domain/memo.ts";

/**
 * What entries are meant by what people type: a code, a bank's memo, an amount of đồng, or words of the name of a
 * cluster, school, item or commune, by its name of today or of before.
 */
export async function said(read: Reader, text: string): Promise<Said> {
  const dong = readDong(text);
  if (dong !== undefined) return { worth: dong };
  const code = readCode(text);
  if (code?.kind === "entry") return { seq: code.number };
  if (code) return { about: await numbered(read, code.kind, code.number) };
  const promised = await inMemo(read, text);
  if (promised.length > 0) return { about: promised };
  const words = fold(text);
  return { about: words ? await placesNamed(read, words) : [] };
}

/** Entries of this worth in đồng, of this seq, or about any of these things. */
export interface Said {
  worth?: number;
  seq?: number;
  about?: string[];
}

/** `5.000.000`, `5,000,000 đ`, `5000000`: an amount as people write it; undefined of anything else. */
function readDong(text: string): number | undefined {
  const written = /^([1-9]\d{0,2}(?:([. ,])\d{3})(?:\2\d{3})*|[1-9]\d{3,14})\s*(?:đ|₫|đồng|vnd)?$/i;
  const [, digits] = written.exec(text.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ""));
}

/** The promises that a memo names: it is all that is left of one to whoever has paid it. */
async function inMemo(read: Reader, memo: string): Promise<string[]> {
  const prefixes = await memoPrefixes(read);
  const numbers = prefixes.flatMap(({ prefix }) => promisesNamed(memo, prefix));
  const found = await Promise.all(numbers.map((number) => numbered(read, "pledge", number)));
  return found.flat();
}

const memoPrefixes = prepared((read: Reader) =>
  read.selectDistinct({ prefix: campaigns.memoPrefix }).from(campaigns),
);

async function numbered(
  read: Reader,
  kind: Exclude<Numbered, "entry">,
  number: number,
): Promise<string[]> {
  const found = await byNumber[kind](read, { number });
  return found.map(({ id }) => id);
}

const idOf = (table: Table) =>
  prepared((read: Reader) =>
    read
      .select({ id: table.id })
      .from(table)
      .where(eq(table.number, sql.placeholder("number"))),
  );
type Table =
  | typeof needs
  | typeof pledges
  | typeof consignments
  | typeof receipts
  | typeof statements;

/** What an entry is about, by its number: a difference by the consignment that it is of. */
const byNumber = {
  need: idOf(needs),
  pledge: idOf(pledges),
  consignment: idOf(consignments),
  receipt: idOf(receipts),
  statement: idOf(statements),
  discrepancy: prepared((read: Reader) =>
    read
      .select({ id: discrepancies.consignment })
      .from(discrepancies)
      .where(eq(discrepancies.number, sql.placeholder("number"))),
  ),
};
