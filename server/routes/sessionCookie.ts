import type { Context as Http } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Auth } from "../accounts/auth.ts";
import { sessionDays } from "../accounts/authSettings.ts";
import { knownDays, knownDevice, newDevice } from "../accounts/knownDevice.ts";
import type { Signed } from "./asked.ts";

const dayMs = 86_400_000;

/** Once a day, whoever uses Lá Lành stays signed in for as long again. */
export async function renew(c: Http<Signed>, auth: Auth, now: number): Promise<void> {
  const { session } = c.var;
  if (!session || session.expiresAt > now + (sessionDays - 1) * dayMs) return;
  withCookies(c, await auth.renew(cookieOf(c, auth)));
}

/** Our session's cookie alone, as better-auth reads it. */
export function cookieOf(c: Http, { cookie }: Auth): string {
  return `${cookie.name}=${encodeURIComponent(getCookie(c, cookie.name) ?? "")}`;
}

/** Passes on the cookies that better-auth sets. */
export function withCookies<Asked extends Http>(c: Asked, answer: Response): Asked {
  for (const cookie of answer.headers.getSetCookie())
    c.header("set-cookie", cookie, { append: true });
  return c;
}

/** Which known device this is, for this person; undefined of any other. */
export function deviceKnown(c: Http, { cookie }: Auth, username: string): string | undefined {
  return knownDevice(getCookie(c, cookie.device), { username, secret: cookie.secret });
}

/** Lets this browser be known as one on which the person has signed in. */
export function withDevice<Asked extends Http>(c: Asked, auth: Auth, username: string): Asked {
  const { cookie, publicUrl } = auth;
  if (deviceKnown(c, auth, username) === undefined)
    setCookie(c, cookie.device, newDevice(username, cookie.secret), {
      httpOnly: true,
      sameSite: "Lax",
      secure: publicUrl.startsWith("https:"),
      path: "/api",
      maxAge: (knownDays * dayMs) / 1000,
    });
  return c;
}
