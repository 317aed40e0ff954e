import { lastActNumber } from "#db/acts.ts";
import { findChoice, saveChoice } from "#db/choices.ts";
import type { Writer } from "#db/database.ts";
import { insertNotice, noticesOfActs, noticesOfDay, type NewNotice } from "#db/notices.ts";
import { devicesOf, insertDelivery } from "#db/pushSubscriptions.ts";
import { dayOf } from "#domain/calendar.ts";
import { tellAt } from "#domain/notice.ts";
import type { Context } from "../context.ts";

/** Up to which act people have been told. */
const toldChoice = "told_up_to_act";

/**
 * Writes down what is to be told of the acts since the last time, each once: how far that went is kept
 * in the same transaction, so that a crash loses nothing. On a server that never told anything, what
 * happened before is not told. Gives how many notices are new.
 */
export async function noteActs(context: Context): Promise<number> {
  let noted = 0;
  let hasMore = true;
  while (hasMore) {
    if ((await findChoice(context.db.read, toldChoice)) === undefined) await beginNow(context);
    hasMore = await context.db.write(async (tx) => {
      const happened = await noticesOfActs(tx, Number(await findChoice(tx, toldChoice)));
      for (const one of happened?.all ?? []) noted += await note(tx, context, one);
      if (happened) await saveChoice(tx, toldChoice, String(happened.upTo));
      return happened !== undefined;
    });
  }
  return noted;
}

/** Writes down what the day tells and was not told yet. Gives how many notices are new. */
export async function noteDay(context: Context): Promise<number> {
  const today = dayOf(context.now());
  if ((await noticesOfDay(context.db.read, today)).length === 0) return 0;
  let noted = 0;
  await context.db.write(async (tx) => {
    for (const one of await noticesOfDay(tx, today)) noted += await note(tx, context, one);
  });
  return noted;
}

const beginNow = ({ db }: Context) =>
  db.write(async (tx) => saveChoice(tx, toldChoice, String(await lastActNumber(tx))));

async function note(tx: Writer, { now, newId }: Context, told: NewNotice): Promise<number> {
  const at = now();
  const id = newId();
  if (!(await insertNotice(tx, { ...told, id, at }))) return 0;
  for (const { id: subscription, settings } of await devicesOf(tx, told, at)) {
    if (settings.way !== "push") continue;
    const dueAt = tellAt(told.kind, settings, at);
    await insertDelivery(tx, { id: newId(), notice: id, subscription, dueAt, tries: 0 });
  }
  return 1;
}
