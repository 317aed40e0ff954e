import { column } from "#db/columns.ts";
import { roles } from "#domain/actor.ts";
import { clusters, schools } from "./places.ts";

const { table, index, unique, text, whole, flag, instant, moment, list, choice } = column;

// The first four tables are better-auth's (core schema and its username plugin), in our words.

/** People who can sign in. */
export const users = table(
  "users",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: flag().notNull(),
    image: text(),
    username: text(),
    displayUsername: text(),
    /** What the organisation calls the person in its lists, by which an import finds them again. */
    code: text(),
    /** Since when the person may not sign in. */
    disabledAt: instant(),
    /** When the person was last here, to the hour. */
    seenAt: instant(),
    /** The folded name, user name and code. */
    search: text().notNull().default(""),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [
    unique("users_email").on(t.email),
    unique("users_username").on(t.username),
    unique("users_code").on(t.code),
    index("users_search").on(t.search, t.id),
  ],
);

export const sessions = table(
  "sessions",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    token: text().notNull(),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    /** The membership in which the person acts in this session. */
    membership: text(),
    /** What the session is on, as its person will know it: `Chrome, Android`. */
    device: text(),
    /** When a second factor was shown in this session. */
    secondFactorAt: instant(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [
    unique("sessions_token").on(t.token),
    index("sessions_user").on(t.userId),
    index("sessions_expiry").on(t.expiresAt),
  ],
);

/** How a person proves who they are: a password's hash. */
export const credentials = table(
  "credentials",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [index("credentials_user").on(t.userId)],
);

export const verifications = table(
  "verifications",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [index("verifications_identifier").on(t.identifier)],
);

/** In which role, and for which school or cluster, a person acts. A person may have several. */
export const memberships = table(
  "memberships",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    role: choice(roles).notNull(),
    cluster: text().references(() => clusters.id),
    school: text().references(() => schools.id),
  },
  (t) => [
    index("memberships_user").on(t.userId),
    index("memberships_school").on(t.school),
    index("memberships_cluster").on(t.cluster),
  ],
);

/**
 * One-time links: to join, to set a new password, or to create the first administrator. Only the
 * SHA-256 of the token is kept; a link is spent by setting the password, not by being opened.
 */
export const invitations = table(
  "invitations",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => users.id),
    kind: choice(["first", "join", "password"]).notNull(),
    tokenHash: text().notNull(),
    madeAt: instant().notNull(),
    /** The account that made it; `system` for the first administrator's. */
    madeBy: text().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    unique("invitations_token").on(t.tokenHash),
    index("invitations_user").on(t.userId, t.madeAt),
  ],
);

/** Time-based one-time passwords (RFC 6238); `secret` is encrypted with a key beside the database. */
export const secondFactors = table("second_factors", {
  userId: text()
    .primaryKey()
    .references(() => users.id),
  secret: text().notNull(),
  /** When a first right code proved that the person has it; before, it asks for nothing. */
  enabledAt: instant(),
  /** The time step of the last code taken, so that none is taken twice. */
  lastStep: whole().notNull(),
  /** SHA-256 of the recovery codes that are left. */
  recoveryHashes: list().notNull(),
});
