import {
  endDelivery,
  forgetSubscription,
  putOffDelivery,
  type DueDelivery,
} from "#db/pushSubscriptions.ts";
import { pauseMs, triesMax } from "#domain/notice.ts";
import type { Context } from "../context.ts";

/** What became of a message: it is with its push service, can never be, or may be another time. */
export type SentOutcome =
  | { kind: "sent" | "refused" | "device_gone" }
  | { kind: "later"; waitMs: number };

/**
 * Notes what became of a message, so that it is not due any more: what failed is put off, and given up
 * after `triesMax`; a device that its push service does not know is forgotten.
 */
export async function noteSent(
  { db, now }: Context,
  { delivery, subscription }: DueDelivery,
  outcome: SentOutcome,
): Promise<void> {
  const tries = delivery.tries + 1;
  await db.write(async (tx) => {
    if (outcome.kind === "device_gone") return forgetSubscription(tx, subscription.id);
    if (outcome.kind !== "later" || tries >= triesMax) return endDelivery(tx, delivery.id);
    const dueAt = now() + pauseMs(tries, outcome.waitMs);
    return putOffDelivery(tx, delivery.id, { dueAt, tries });
  });
}
