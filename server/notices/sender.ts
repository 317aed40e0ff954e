import { createHash } from "node:crypto";
import { noticeSubject } from "#db/noticeSubjects.ts";
import { dueDeliveries, type DueDelivery } from "#db/pushSubscriptions.ts";
import { noteSent, type SentOutcome } from "../commands/noteSent.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Context } from "../context.ts";
import { report } from "../report.ts";
import { encrypt } from "./encrypt.ts";
import { payloadOf } from "./payload.ts";
import { postMessage, type Posted } from "./postMessage.ts";
import { vapid } from "./vapid.ts";

/** How many are read, and sent, at once. */
const readMax = 64;
const atOnce = 8;

/** How long a push service keeps a message for a device without a network: days, as storms last. */
const keptSeconds = 4 * 24 * 60 * 60;

/**
 * Sends all that is due, once each as far as anybody can know: what was sent and not noted, because the
 * server died in between, is sent again under the same topic and tag, and takes the place of the first.
 * What fails is put off. Gives how many arrived. `contact` is whom a push service may write to: our address;
 * after `signal` no other one is begun.
 */
export async function sendDue(
  context: Context,
  { contact, signal }: { contact: string; signal?: AbortSignal },
): Promise<number> {
  let arrived = 0;
  // What is put off is for a later run: this one ends, though nobody answers for hours.
  const at = context.now();
  while (!signal?.aborted) {
    const due = await dueDeliveries(context.db.read, at, readMax);
    if (due.length === 0) break;
    const left = [...due];
    const work = async () => {
      for (let next = left.pop(); next && !signal?.aborted; next = left.pop())
        if (await sendOne(context, next, contact)) arrived++;
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }
  return arrived;
}

/** Sends one, and notes what became of it. */
async function sendOne(context: Context, due: DueDelivery, contact: string): Promise<boolean> {
  const posted = await post(context, due, contact);
  const outcome = outcomeOf(posted);
  await noteSent(context, due, outcome);
  if (outcome.kind === "refused")
    report("a push service refused a message", undefined, { status: posted.status });
  return outcome.kind === "sent";
}

function outcomeOf({ status, waitMs }: Posted): SentOutcome {
  if (status === 404 || status === 410) return { kind: "device_gone" };
  if (status === 0 || status === 429 || status >= 500) return { kind: "later", waitMs };
  return { kind: status < 300 ? "sent" : "refused" };
}

/** Status 0 when nobody answered, and 204 when there is nothing to tell any more, or not to this person. */
async function post(
  { db, push, now }: Context,
  due: DueDelivery,
  contact: string,
): Promise<Posted> {
  const { subscription, notice, membership } = due;
  if (membership === null && notice.kind !== "digest") return { status: 204, waitMs: 0 };
  const subject = await noticeSubject(db.read, notice, dayOf(now()));
  if (!subject) return { status: 204, waitMs: 0 };
  const { endpoint } = subscription;
  try {
    const headers = {
      Authorization: vapid(push.key, { endpoint, contact, now: now() }),
      "Content-Encoding": "aes128gcm",
      "Content-Type": "application/octet-stream",
      TTL: `${keptSeconds}`,
      Urgency: notice.kind === "on_the_way" ? "high" : "normal",
      Topic: topicOf(notice.key),
    };
    const body = encrypt(JSON.stringify(payloadOf(due, subject)), subscription);
    return await postMessage({ endpoint, headers, body }, push);
  } catch {
    // No connection, a name that leads nowhere, or keys that are none: tried again, and given up.
    return { status: 0, waitMs: 0 };
  }
}

/** At most 32 characters of base64url (RFC 8030, 5.4). */
function topicOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 32);
}
