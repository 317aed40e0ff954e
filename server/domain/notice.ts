import * as v from "valibot";
import { addDays, dayOf, startOf } from "./calendar.ts";

// What people are told without asking, and when they may be disturbed.

/** What is told: of a need, a promise or a consignment; a digest is of what waits for a person. */
export const noticeKinds = [
  "need_verified",
  "promised",
  "on_the_way",
  "receipt_overdue",
  "promise_lapsing",
  "still_needed",
  "digest",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeWays = ["push", "digest", "none"] as const;
export type NoticeWay = (typeof noticeWays)[number];

const Hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));

const Email = v.pipe(v.string(), v.trim(), v.maxLength(254, "too_long"), v.email("invalid"));

/** How and when a person wants to be told; a digest comes once a day, when quiet hours end. Hours are of the day in Việt Nam. */
export const NoticeSettings = v.object({
  way: v.picklist(noticeWays),
  quietFrom: Hour,
  quietTo: Hour,
  /** Where a digest is also sent, if anywhere. Private. */
  email: v.optional(Email),
  language: v.optional(v.picklist(["vi", "en"]), "vi"),
});
export type NoticeSettings = v.InferOutput<typeof NoticeSettings>;

/** What holds for those who chose nothing. */
export const usualSettings: NoticeSettings = {
  way: "push",
  quietFrom: 21,
  quietTo: 6,
  language: "vi",
};

/** As a browser gives it (`PushSubscription.toJSON`); keys are base64url (RFC 8291). */
export const RenewedSubscription = v.object({
  endpoint: v.pipe(v.string(), v.maxLength(1_000), v.url()),
  keys: v.object({
    /** An uncompressed point of P-256: 65 bytes. */
    p256dh: v.pipe(v.string(), v.regex(/^B[\w-]{86}=?$/, "invalid")),
    /** 16 bytes. */
    auth: v.pipe(v.string(), v.regex(/^[\w-]{22}(==)?$/, "invalid")),
  }),
});
export type RenewedSubscription = v.InferOutput<typeof RenewedSubscription>;

/** As above, of a device that is to be told from now on, and in which language. */
export const NewSubscription = v.object({
  ...RenewedSubscription.entries,
  language: v.picklist(["vi", "en"]),
});
export type NewSubscription = v.InferOutput<typeof NewSubscription>;

/** How one is told now, for the account screen. */
export const NoticesView = v.object({
  ...NoticeSettings.entries,
  /** The key with which a browser subscribes (RFC 8292), base64url. */
  publicKey: v.string(),
  /** Whether this device is told. */
  isSubscribed: v.boolean(),
  /** Whether the department has set up that digests come by e-mail, too. */
  hasMail: v.boolean(),
});
export type NoticesView = v.InferOutput<typeof NoticesView>;

const hourMs = 3_600_000;

/** The hour of the day in Việt Nam at an instant, 0 to 23. A day's digest comes from the hour in which quiet hours end. */
export function hourOf(at: number): number {
  return Math.floor((at - startOf(dayOf(at))) / hourMs);
}

/**
 * When somebody may be told what happens at an instant: at once, or at the end of their quiet hours. A
 * truck on its way is told at once: it may be there before morning, and somebody must take it in.
 */
export function tellAt(kind: NoticeKind, settings: NoticeSettings, at: number): number {
  const { quietFrom, quietTo } = settings;
  if (kind === "on_the_way" || quietFrom === quietTo) return at;
  const today = startOf(dayOf(at));
  const hour = hourOf(at);
  const isQuiet =
    quietFrom < quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
  if (!isQuiet) return at;
  const end = today + quietTo * hourMs;
  return end > at ? end : startOf(addDays(dayOf(at), 1)) + quietTo * hourMs;
}

/** How often a message is tried; the pauses between double from half a minute to an hour. */
export const triesMax = 12;
const firstPauseMs = 30_000;
const longestPauseMs = hourMs;

/** How long to wait after so many failures; at least as long as the push service asks. */
export function pauseMs(tries: number, askedMs = 0): number {
  return Math.max(askedMs, Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1)));
}
