import { column } from "#db/columns.ts";
import { roles } from "#domain/actor.ts";
import { clusters, schools } from "./places.ts";

const { table, index, unique, text, flag, moment, choice } = column;

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
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [unique("users_email").on(t.email), unique("users_username").on(t.username)],
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
  (t) => [index("memberships_user").on(t.userId)],
);
