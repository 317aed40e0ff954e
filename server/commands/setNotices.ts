import type { Owned } from "#db/sessions.ts";
import {
  deleteSubscription,
  forgetEmail,
  putSettings,
  putSubscription,
  renewSubscription,
} from "#db/pushSubscriptions.ts";
import type { NewSubscription, NoticeSettings, RenewedSubscription } from "#domain/notice.ts";
import type { Context } from "../context.ts";

// One's own affair, and done twice it is done once: none of it needs a key.

/** Lets this session's device be told; one device is told for one person only. */
export async function subscribe(
  { db, now, newId }: Context,
  { session, account }: Owned,
  { endpoint, keys, language }: NewSubscription,
): Promise<void> {
  const row = { id: newId(), session, account, endpoint, ...keys, language, madeAt: now() };
  await db.write((tx) => putSubscription(tx, row));
}

/** Follows a device whose browser has renewed what it is told by; one that was not told is told nothing. */
export async function renew(
  { db }: Context,
  { session }: Owned,
  { endpoint, keys }: RenewedSubscription,
): Promise<void> {
  await db.write((tx) => renewSubscription(tx, session, { endpoint, ...keys }));
}

/** This session's device is told nothing any more. */
export async function unsubscribe({ db }: Context, { session }: Owned): Promise<void> {
  await db.write((tx) => deleteSubscription(tx, { session }));
}

/** Mails no digest to a person any more, and forgets the address; how they are told else stays. */
export async function endMails({ db }: Context, account: string): Promise<void> {
  await db.write((tx) => forgetEmail(tx, account));
}

/** How and when a person wants to be told, on every device. */
export async function setNotices(
  { db }: Context,
  { account }: Owned,
  settings: NoticeSettings,
): Promise<void> {
  await db.write((tx) => putSettings(tx, account, settings));
}
