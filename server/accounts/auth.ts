import { betterAuth } from "better-auth/minimal";
import { username } from "better-auth/plugins/username";
import { assert } from "#domain/decision.ts";
import type { Context } from "../context.ts";
import { betterAuthAdapter } from "./adapter.ts";
import { hashPassword, verifyPassword, type Cost } from "./password.ts";
import { accountKeys, type AccountKeys } from "./secret.ts";

/** What signing in needs to know of this server. */
export interface AuthSettings {
  /** The origin under which people reach us, without a slash at the end. */
  publicUrl: string;
  /** Signs the cookies: `readSecret`. */
  secret: string;
  /** Makes links and seals second factors: `readAccountKey`. */
  accountKey: string;
  /** How dear a new password's hash is, when not as dear as usual. */
  cost?: Cost;
}

const daySeconds = 86_400;
/** How long a session lasts after it was last renewed. */
export const sessionDays = 30;

/** As much of better-auth as is served; it decides about passwords, sessions and their cookie. */
export interface Auth {
  /** The names of the session's and the known device's cookies, and the secret that signs them. */
  cookie: { name: string; device: string; secret: string };
  /** The origin under which people reach us: what links begin with. */
  publicUrl: string;
  keys: AccountKeys;
  /** Hashes a new password. */
  hash(password: string): Promise<string>;
  /** 200 with the cookie of a new session on this device, or 401. */
  signIn(asked: { username: string; password: string; device: string }): Promise<Response>;
  /** Ends the session on the server and takes the cookie back. */
  signOut(cookie: string): Promise<Response>;
  /** Begins the session's days anew when it is older than one. */
  renew(cookie: string): Promise<Response>;
}

/** Accounts with user names and passwords, kept in our database. */
export function createAuth(context: Context, settings: AuthSettings): Auth {
  /** Why a session could last not be kept: a full disk is another answer than a mistake. */
  let failure: unknown;
  const failed = (error: unknown) => (failure = error);
  const { api, $context } = betterAuthFor(context, settings, failed);
  const headersWith = (cookie: string) => new Headers({ cookie });
  const prefix = isSecure(settings) ? "__Secure-" : "";
  return {
    cookie: {
      name: `${prefix}${cookiePrefix}.session_token`,
      device: `${prefix}${cookiePrefix}.device`,
      secret: settings.secret,
    },
    publicUrl: settings.publicUrl,
    keys: accountKeys(settings.accountKey),
    hash: (password) => hashPassword(password, settings.cost),
    async signIn({ device, ...body }) {
      const { adapter } = await $context;
      const headers = new Headers({ [deviceHeader]: encodeURIComponent(device) });
      const answer = await api.signInUsername({ body, headers, asResponse: true });
      if (answer.status >= 500) throw failure ?? new Error("better-auth could not sign in");
      const ended = [
        { field: "expiresAt", operator: "lt", value: new Date(context.now()) },
      ] as const;
      if (answer.ok) await adapter.deleteMany({ model: "session", where: [...ended] });
      return answer;
    },
    async signOut(cookie) {
      const answer = await api.signOut({ headers: headersWith(cookie), asResponse: true });
      // better-auth says yes even when the database said no.
      const left = await api.getSession({ headers: headersWith(cookie) });
      assert(left === null, "who has signed out has no session");
      return answer;
    },
    renew: (cookie) => api.getSession({ headers: headersWith(cookie), asResponse: true }),
  };
}

const cookiePrefix = "la-lanh";
/** How a sign-in tells the hook below which device it is on. */
const deviceHeader = "x-device";
const isSecure = ({ publicUrl }: AuthSettings) => publicUrl.startsWith("https:");

/**
 * better-auth as we set it up. Its own router is never mounted: what `Auth` lists is all that the
 * world can reach. The limit of attempts and the check of the Origin are ours, before it.
 */
export function betterAuthFor(
  { db, now, newId }: Context,
  settings: AuthSettings,
  failed?: (error: unknown) => void,
) {
  return betterAuth({
    appName: "Lá Lành",
    baseURL: settings.publicUrl,
    // As `secrets`, because `secret` would yield to a variable of better-auth's own.
    secrets: [{ version: 1, value: settings.secret }],
    database: betterAuthAdapter(db, failed),
    // `attempts.ts` limits wrong passwords; this would count right ones of a whole school too.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
    emailAndPassword: {
      enabled: false,
      password: {
        hash: (password) => hashPassword(password, settings.cost),
        verify: ({ password, hash }) => verifyPassword(password, hash),
      },
    },
    session: {
      expiresIn: sessionDays * daySeconds,
      updateAge: daySeconds,
      additionalFields: { device: { type: "string", required: false, input: false } },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecure(settings),
      database: { generateId: () => newId() },
      // We keep no one's address.
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (_, asked) => {
            const device = decodeURIComponent(asked?.headers?.get(deviceHeader) ?? "");
            return { data: { ...times(now()), device } };
          },
        },
      },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true }),
    ],
  });
}

/** A session's times by our clock; better-auth's is the machine's. */
function times(at: number) {
  const createdAt = new Date(at);
  return {
    createdAt,
    updatedAt: createdAt,
    expiresAt: new Date(at + sessionDays * daySeconds * 1000),
  };
}
