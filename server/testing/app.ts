import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "#domain/actor.ts";
import { v7 } from "uuid";
import { createApp, type Parts } from "../app.ts";
import type { Context } from "../context.ts";
import { createLive } from "../live.ts";
import type { Pages } from "../routes/pages.ts";
import type { Tables } from "../tables/tableThreads.ts";
import { readShell } from "../pages/public/shell.ts";
import { planTable } from "../tables/planTable.ts";
import { readTable } from "../tables/readTable.ts";
import { writeTable } from "../tables/writeTable.ts";

/** What the operator of a test says of papers. */
export const testPapers = { publicUrl: "https://test.example", documentMark: "SGDĐT-THỬ" };

/** The client's page as its source has it: where the server's words go is the same once it is built. */
const shell = readShell(readFileSync(join(import.meta.dirname, "../../client/index.html"), "utf8"));

/** What the public's pages of tests are built with. */
export const testPages: Pages = { shell, publicUrl: "https://aid.example", isDemo: false };

/** Tables without threads: starting one for each file would take most of a test's time. */
export const testTables: Tables = {
  read: (bytes, name) => readTable(Buffer.from(bytes), name),
  plan: planTable,
  write: writeTable,
};

/** The app on a test's context, whose readers are who the header `x-actor` says they are. */
export async function testApp(context: Context, parts: Pick<Parts, "intake" | "client"> = {}) {
  const live = await createLive(context.db);
  const app = createApp(
    { ...context, happened: () => live.wake() },
    {
      ...parts,
      live,
      identify: async (c, next) => {
        const actor = c.req.header("x-actor");
        c.set("actor", actor ? (JSON.parse(actor) as Actor) : undefined);
        await next();
      },
      sameOrigin: (_, next) => next(),
      papers: testPapers,
      pages: testPages,
      tables: testTables,
    },
  );
  const signed = (actor: Actor | undefined) => (actor ? { "x-actor": JSON.stringify(actor) } : {});
  return {
    app,
    live,
    get: (path: string, actor?: Actor, headers: Record<string, string> = {}) =>
      app.request(path, { headers: { ...headers, ...signed(actor) } }),
    /** Asks for the headers alone. */
    head: (path: string, actor?: Actor, headers: Record<string, string> = {}) =>
      app.request(path, { method: "HEAD", headers: { ...headers, ...signed(actor) } }),
    /** Sends bytes. */
    put: (path: string, actor: Actor | undefined, body: Uint8Array<ArrayBuffer>) =>
      app.request(path, { method: "PUT", headers: signed(actor), body }),
    /** Asks for an act; a body that is text is sent as it is. */
    post: (
      path: string,
      actor: Actor | undefined,
      body: unknown,
      key: string | undefined = v7(),
      headers: Record<string, string> = {},
    ) =>
      app.request(path, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(key && { "idempotency-key": key }),
          ...headers,
          ...signed(actor),
        },
        body: isRaw(body) ? body : JSON.stringify(body),
      }),
  };
}

/** What is sent as it is; all else as JSON. */
function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" || body instanceof Uint8Array;
}

export type TestApp = Awaited<ReturnType<typeof testApp>>;
