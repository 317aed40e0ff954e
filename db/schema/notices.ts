import { column } from "#db/columns.ts";
import { noticeKinds, noticeWays } from "#domain/notice.ts";
import { sessions, users } from "./accounts.ts";

const { table, unique, index, text, whole, instant, choice } = column;

/** Devices that want to be told things, one a session at most: with the session it goes. */
export const pushSubscriptions = table(
  "push_subscriptions",
  {
    id: text().primaryKey(),
    session: text()
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    account: text()
      .notNull()
      .references(() => users.id),
    /** Where its push service takes messages, and what they are encrypted with (RFC 8291). */
    endpoint: text().notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    language: choice(["vi", "en"]).notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [
    unique("push_subscriptions_session").on(t.session),
    index("push_subscriptions_endpoint").on(t.endpoint),
    index("push_subscriptions_account").on(t.account),
  ],
);

/** How and when a person wants to be told; without a row, as `usualSettings` says. */
export const noticeSettings = table("notice_settings", {
  account: text()
    .primaryKey()
    .references(() => users.id),
  way: choice(noticeWays).notNull(),
  /** Hours of the day in Việt Nam between which nothing but a truck disturbs; equal: never quiet. */
  quietFrom: whole().notNull(),
  quietTo: whole().notNull(),
  /** Where a digest is also sent. Private. */
  email: text(),
  language: choice(["vi", "en"]).notNull(),
  /** The day of the last digest. */
  digestOn: text(),
});

/** Digests that are still to be sent by e-mail; gone once one was, or is given up. */
export const digestMails = table(
  "digest_mails",
  {
    id: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => users.id),
    on: text().notNull(),
    dueAt: instant().notNull(),
    tries: whole().notNull(),
  },
  (t) => [unique("digest_mails_once").on(t.account, t.on), index("digest_mails_due").on(t.dueAt)],
);

/** What people are told, each thing once for ever: `key` says what it is. */
export const notices = table(
  "notices",
  {
    id: text().primaryKey(),
    key: text().notNull(),
    kind: choice(noticeKinds).notNull(),
    /** The need, promise, consignment or, of a digest, the person. */
    subject: text().notNull(),
    /** Whom it is for. */
    school: text(),
    cluster: text(),
    at: instant().notNull(),
  },
  (t) => [unique("notices_key").on(t.key)],
);

/** What is still to be sent to which device; gone once it was, or is given up. */
export const noticeDeliveries = table(
  "notice_deliveries",
  {
    id: text().primaryKey(),
    notice: text()
      .notNull()
      .references(() => notices.id),
    subscription: text()
      .notNull()
      .references(() => pushSubscriptions.id, { onDelete: "cascade" }),
    /** Not before this instant: quiet hours, or the pause after a failure. */
    dueAt: instant().notNull(),
    tries: whole().notNull(),
  },
  (t) => [
    unique("notice_deliveries_once").on(t.notice, t.subscription),
    index("notice_deliveries_due").on(t.dueAt, t.id),
    index("notice_deliveries_subscription").on(t.subscription),
  ],
);
