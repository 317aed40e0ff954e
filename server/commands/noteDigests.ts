import {
  devicesOfPerson,
  digestsWanted,
  endMail,
  insertMail,
  markDigest,
  putOffMail,
  waitingOf,
  type DueMail,
} from "#db/digests.ts";
import { insertNotices } from "#db/notices.ts";
import { insertDelivery } from "#db/pushSubscriptions.ts";
import { dayOf } from "#domain/calendar.ts";
import { hourOf, pauseMs, triesMax } from "#domain/notice.ts";
import type { Context } from "../context.ts";

/**
 * Begins the day's digest of everybody who wants one and whose quiet hours are over: once a day, for
 * their devices and, where there is one, their mail. Who has nothing waiting gets none. Gives how many.
 */
export async function noteDigests({ db, now, newId }: Context): Promise<number> {
  const at = now();
  const today = dayOf(at);
  const wanted = await digestsWanted(db.read, { today, hour: hourOf(at) });
  let begun = 0;
  for (const { account, email } of wanted)
    await db.write(async (tx) => {
      await markDigest(tx, account, today);
      if ((await waitingOf(tx, account, today)).length === 0) return;
      const notice = newId();
      const told = { kind: "digest", subject: account, school: null, cluster: null } as const;
      const key = `digest:${account}:${today}`;
      const kept = await insertNotices(tx, [{ id: notice, key, ...told, at }]);
      if (kept.size === 0) return;
      for (const subscription of await devicesOfPerson(tx, account, at))
        await insertDelivery(tx, { id: newId(), notice, subscription, dueAt: at, tries: 0 });
      if (email) await insertMail(tx, { id: newId(), account, on: today, dueAt: at, tries: 0 });
      begun++;
    });
  return begun;
}

/** Notes what became of a mail: it is sent, or never will be, or it is tried again later. */
export async function noteMailed(
  { db, now }: Context,
  { mail }: DueMail,
  isSent: boolean,
): Promise<void> {
  const tries = mail.tries + 1;
  await db.write((tx) =>
    isSent || tries >= triesMax
      ? endMail(tx, mail.id)
      : putOffMail(tx, mail.id, { dueAt: now() + pauseMs(tries), tries }),
  );
}
