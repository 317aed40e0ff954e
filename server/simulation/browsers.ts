import type { Request } from "./model/model.ts";
import { password } from "./settle.ts";
import { origin, type Server } from "./server.ts";

/** How long a session lasts that is not renewed: 30 days, as README says. */
const sessionMs = 30 * 86_400_000;

/** An answer as it came. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
  /** Whether it says that it is the first answer again. */
  isHit: boolean;
}

/** Everybody's browser: it keeps a session for each person and sends what they ask. */
export function browsersOf(server: () => Server, now: () => number) {
  const sessions = new Map<string, { cookie: string; expiresAt: number }>();

  /** The cookie of a person; a session that has ended is used once more, and then renewed. */
  async function cookieOf(username: string): Promise<{ cookie: string; isOver: boolean }> {
    const known = sessions.get(username);
    if (known && known.expiresAt > now()) return { cookie: known.cookie, isOver: false };
    sessions.delete(username);
    if (known) return { cookie: known.cookie, isOver: true };
    const answer = await server().app.request("/api/auth/sign-in/username", {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ username, password }),
    });
    if (!answer.ok) throw new Error(`${username} cannot sign in: ${await answer.text()}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((set) => set.split(";")[0])
      .join("; ");
    // Whoever signs in clears away what has ended, for good: it does not come back with the clock.
    for (const session of sessions.values())
      if (session.expiresAt < now()) session.expiresAt = Number.NEGATIVE_INFINITY;
    sessions.set(username, { cookie, expiresAt: now() + sessionMs });
    return { cookie, isOver: false };
  }

  return {
    cookieOf,
    /** Signs a person in anew whose session has ended. */
    async signIn(username: string): Promise<void> {
      const { isOver } = await cookieOf(username);
      if (isOver) await cookieOf(username);
    },
    /** Forgets every session, as after signing out everywhere. */
    forget: () => sessions.clear(),
    /** Asks for an act; `cookie` is what `cookieOf` gave, or nothing for the public. */
    async ask(request: Request, cookie: string | undefined): Promise<Answer> {
      const { path, key, body, file } = request;
      // Of a file, what would be its body stands in the address.
      const query = file && `?${new URLSearchParams(body as Record<string, string>)}`;
      const answer = await server().app.request(`/api/${path}${query ?? ""}`, {
        method: "POST",
        headers: {
          "content-type": file ? "application/octet-stream" : "application/json",
          origin,
          "idempotency-key": key,
          ...(cookie && { cookie }),
        },
        body: file ?? JSON.stringify(body),
      });
      await server().settled();
      const isHit = answer.headers.get("idempotency-hit") === "true";
      const said = (await answer.json()) as Record<string, unknown>;
      return { status: answer.status, body: said, isHit };
    },
    /** Reads as somebody, or as the public; throws when the server does not answer with JSON. */
    async read(path: string, username?: string): Promise<unknown> {
      let cookie: string | undefined;
      if (username) {
        const session = await cookieOf(username);
        cookie = session.isOver ? (await cookieOf(username)).cookie : session.cookie;
      }
      const answer = await server().app.request(path, { headers: { ...(cookie && { cookie }) } });
      if (!answer.ok) return { status: answer.status };
      return answer.json();
    },
  };
}
export type Browsers = ReturnType<typeof browsersOf>;
