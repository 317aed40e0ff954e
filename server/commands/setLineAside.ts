import { appendEntry } from "#db/ledger/append.ts";
import type { Writer } from "#db/database.ts";
import { setAside, updateLine, type StatementLineRow } from "#db/statementLines.ts";
import { accept } from "#domain/decision.ts";
import type { Hold, SetAside } from "#domain/statements/bankFact.ts";
import { decideOpenLine } from "#domain/statements/match.ts";
import type { Context } from "../context.ts";
import type { By } from "./act.ts";
import { lineDraft, onLine } from "./lineWork.ts";
import { keepOptional } from "./texts.ts";

/**
 * Puts a line aside that needs no match; the ledger says why. Its money stays a gift of unknown, or a
 * debit that the fund does not record. Undone by reversing its entry.
 */
export function setLineAside(context: Context, by: By, id: string, asked: SetAside) {
  return onLine(context, by, {
    id,
    decide: async (tx, line) => {
      const open = decideOpenLine(line, line.direction);
      if (!open.ok) return open;
      const draft = await asideDraft(tx, context, { line, by, asked });
      const entry = await appendEntry(tx, context.now(), draft);
      if (!entry.ok) return entry;
      await setAside(tx, [id], asked.reason);
      return accept({ kind: draft.kind, seq: entry.value.seq });
    },
  });
}

/** The entry that says why a line is put aside; keeps the note beside it. */
export async function asideDraft(
  tx: Writer,
  context: Context,
  { line, by, asked: { reason, note } }: { line: StatementLineRow; by: By; asked: SetAside },
) {
  const texts = await keepOptional(tx, context, { subject: line.id, field: "note", text: note });
  const kind = "set_aside" as const;
  return { ...lineDraft(context, line, by), kind, movements: [], reason, texts };
}

/** Leaves a line for later, until more is known of it; nothing of that is public. */
export function holdLine(context: Context, by: By, id: string, { note }: Hold) {
  return onLine(context, by, {
    id,
    decide: async (tx, line) => {
      const open = decideOpenLine(line, line.direction);
      if (!open.ok) return open;
      await keepOptional(tx, context, { subject: id, field: "note", text: note });
      await updateLine(tx, id, { state: "on_hold" });
      return accept({ kind: "line_held" });
    },
  });
}

/** Takes up a line again that was left for later. */
export function resumeLine(context: Context, by: By, id: string) {
  return onLine(context, by, {
    id,
    decide: async (tx, line) => {
      const open = decideOpenLine(line, line.direction);
      if (!open.ok) return open;
      await updateLine(tx, id, { state: "pending" });
      return accept({ kind: "line_resumed" });
    },
  });
}
