import type { Context as Http } from "hono";
import { getCookie } from "hono/cookie";
import { sessionDays, type Auth } from "../accounts/auth.ts";
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
