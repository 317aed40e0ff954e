import { appendEntry } from "#db/ledger/append.ts";
import { updateLine } from "#db/statementLines.ts";
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
      const { reason, note } = asked;
      const kind = "set_aside" as const;
      const kept = { subject: id, field: "note" as const, text: note };
      const texts = await keepOptional(tx, context, kept);
      const draft = { ...lineDraft(context, line, by), kind, movements: [], reason, texts };
      const entry = await appendEntry(tx, context.now(), draft);
      if (!entry.ok) return entry;
      await updateLine(tx, id, { state: "set_aside", reason });
      return accept({ kind, seq: entry.value.seq });
    },
  });
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
