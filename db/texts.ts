import { createHash } from "node:crypto";
import { and, asc, inArray } from "drizzle-orm";
import type { Reader, Writer } from "./database.ts";
import { preparedIn } from "./prepared.ts";
import { texts } from "./schema/needs.ts";

/** What a text says of its subject. */
export type TextField =
  | "situation"
  | "damage"
  | "question"
  | "refusal"
  | "note"
  | "reason"
  | "explanation"
  | "line_note"
  | "signature";

/** Free text as a command hands it over, with a random salt so that its hash tells nothing. */
export interface NewText {
  subject: string;
  field: TextField;
  text: string;
  salt: string;
  writtenAt: number;
}

/** The hash under which a text may be named in the ledger: SHA-256 of salt, a colon and the text. */
export function textHash({ salt, text }: Pick<NewText, "salt" | "text">): string {
  return createHash("sha256").update(`${salt}:${text}`, "utf8").digest("hex");
}

/** Keeps texts beside the ledger and gives their hashes, in the order given. */
export async function insertTexts(tx: Writer, rows: readonly NewText[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const hashed = rows.map((row) => ({ ...row, hash: textHash(row) }));
  await tx.insert(texts).values(hashed);
  return hashed.map(({ hash }) => hash);
}

/** Erases texts for good; only those that no entry in the ledger names. */
export async function eraseTexts(
  tx: Writer,
  subjects: readonly string[],
  fields: readonly TextField[],
): Promise<void> {
  await tx
    .delete(texts)
    .where(and(inArray(texts.subject, [...subjects]), inArray(texts.field, [...fields])));
}

/** The latest text of each field of each subject. */
export async function textsOf(
  read: Reader,
  subjects: readonly string[],
  fields: readonly TextField[],
): Promise<Map<string, Partial<Record<TextField, string>>>> {
  const wanted: readonly string[] = fields;
  const bySubject = new Map<string, Partial<Record<TextField, string>>>();
  for (const { subject, field, text } of await textsBySubject(read, subjects))
    if (wanted.includes(field))
      bySubject.set(subject, { ...bySubject.get(subject), [field]: text });
  return bySubject;
}

const textsBySubject = preparedIn<string, { subject: string; field: string; text: string }>(
  (on, subjects) =>
    on
      .select({ subject: texts.subject, field: texts.field, text: texts.text })
      .from(texts)
      .where(inArray(texts.subject, subjects))
      .orderBy(asc(texts.writtenAt), asc(texts.hash)),
);
