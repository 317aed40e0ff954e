import { lastActNumber } from "#db/acts.ts";
import { findChoice, saveChoice } from "#db/choices.ts";
import type { Writer } from "#db/database.ts";
import { insertNotices, noticesOfActs, noticesOfDay, type NewNotice } from "#db/notices.ts";
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
      if (happened) noted += await note(tx, context, happened.all);
      if (happened) await saveChoice(tx, toldChoice, String(happened.upTo));
      return happened !== undefined;
    });
  }
  return noted;
}

/**
 * Writes down what the day tells and was not told yet. What is late is looked through apart from the writes,
 * which would wait. Gives how many notices are new.
 */
export async function noteDay(context: Context): Promise<number> {
  const today = dayOf(context.now());
  const { read, close } = await context.db.passing();
  const told = await noticesOfDay(read, today).finally(close);
  if (told.length === 0) return 0;
  return context.db.write(async (tx) => note(tx, context, await noticesOfDay(tx, today, told)));
}

const beginNow = ({ db }: Context) =>
  db.write(async (tx) => saveChoice(tx, toldChoice, String(await lastActNumber(tx))));

/** Gives how many of these were not told yet; the others are left out. */
async function note(
  tx: Writer,
  { now, newId }: Context,
  all: readonly NewNotice[],
): Promise<number> {
  const at = now();
  const rows = all.map((told) => ({ ...told, id: newId(), at }));
  const kept = await insertNotices(tx, rows);
  // An evening tells the same few schools and clusters again and again.
  const devices = new Map<string, Awaited<ReturnType<typeof devicesOf>>>();
  const fresh = rows.filter(({ key }) => kept.delete(key));
  for (const told of fresh) {
    const who = `${told.school} ${told.cluster}`;
    const known = devices.get(who) ?? (await devicesOf(tx, told, at));
    devices.set(who, known);
    for (const { id: subscription, settings } of known) {
      if (settings.way !== "push") continue;
      const dueAt = tellAt(told.kind, settings, at);
      await insertDelivery(tx, { id: newId(), notice: told.id, subscription, dueAt, tries: 0 });
    }
  }
  return fresh.length;
}
