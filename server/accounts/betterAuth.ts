import { betterAuth } from "better-auth/minimal";
import { username } from "better-auth/plugins/username";
import type { Context } from "../context.ts";
import { report } from "../report.ts";
import { betterAuthAdapter } from "./adapter.ts";
import {
  cookiePrefix,
  deviceHeader,
  isSecure,
  sessionDays,
  type AuthSettings,
} from "./authSettings.ts";
import { hashPassword, verifyPassword } from "./password.ts";

const daySeconds = 86_400;

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
    logger: {
      level: "error",
      // Never what it says of it: that quotes queries that failed, tokens of sessions among their values.
      log: (_level, _message, error) => report("better-auth could not do what it was asked", error),
    },
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
