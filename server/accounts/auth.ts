import type { Context } from "../context.ts";
import { cookiePrefix, deviceHeader, isSecure, type AuthSettings } from "./authSettings.ts";
import { hashPassword } from "./password.ts";
import { accountKeys, type AccountKeys } from "./secret.ts";

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
  /** Why a session could last not be kept or ended: a full disk is another answer than a mistake. */
  let failure: unknown;
  const failed = (error: unknown) => (failure = error);
  let loading: Promise<ReturnType<BetterAuth["betterAuthFor"]>> | undefined;
  const ready = () =>
    (loading ??= loadBetterAuth().then(({ betterAuthFor }) =>
      betterAuthFor(context, settings, failed),
    ));
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
      const { api, $context } = await ready();
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
      const { api } = await ready();
      const answer = await api.signOut({ headers: headersWith(cookie), asResponse: true });
      // better-auth says yes even when the database said no.
      const left = await api.getSession({ headers: headersWith(cookie) });
      if (left) throw failure ?? new Error("better-auth could not sign out");
      return answer;
    },
    async renew(cookie) {
      const { api } = await ready();
      return api.getSession({ headers: headersWith(cookie), asResponse: true });
    },
  };
}

/**
 * Loads better-auth, which is a third of all that the server loads: nobody signs in before it has
 * answered anything.
 */
export const loadBetterAuth = () => import("./betterAuth.ts");
type BetterAuth = Awaited<ReturnType<typeof loadBetterAuth>>;
