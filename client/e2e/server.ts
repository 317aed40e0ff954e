import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConsoleMessage, expect, test as base } from "@playwright/test";
import type { Context } from "#server/context.ts";

interface OfTest {
  /** Names the file of a test, so that no two files share a server and what one does another sees. */
  story: string;
  /** What is done to the demo before anybody asks for it; Playwright would call a function itself. */
  demo: { prepare?: (context: Context) => Promise<void> };
  /** Where the real server of this file answers, on a demo of its own. */
  address: string;
  /**
   * What no screen may do and this test's pages did: errors in the console, first of all what the
   * Content-Security-Policy forbade, failed scripts, and requests to any server but ours. Looked at
   * when the test has ended; a test that provokes something takes it out.
   */
  wrongs: string[];
}

/** The server of a file, as long as tests of that file come one after the other. */
interface Standing {
  /** The address of the server that tells a story, which begins unless it stands already. */
  of(story: string, demo: OfTest["demo"]): Promise<string>;
}

/** A refusal is an answer, but Chromium logs it as an error. */
const refused = /the server responded with a status of 4(00|09)/;
/** So is "no such page", of a page; of anything that a page asks for it is a wrong. */
const absent = /the server responded with a status of 404/;

/** And "not yet", of a proof: the log takes an entry in a moment after it was recorded, and the page asks again. */
const notYet = /\/log\/(proof\/\d+\.tlog-proof|entry\/\d+)$/;

/**
 * Playwright's `test` with the real server behind every page; each file says `test.use({ story })`. A worker goes
 * on to the next file with its browser and with the modules it has, and ends the server of the file before.
 */
export const test = base.extend<OfTest, { standing: Standing }>({
  story: ["", { option: true }],
  demo: [{}, { option: true }],
  standing: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture is made of.
    async ({}, use) => {
      let now: { story: string; address: string; end(): Promise<void> } | undefined;
      await use({
        async of(story, demo) {
          if (now?.story === story) return now.address;
          await now?.end();
          now = undefined;
          now = { story, ...(await begin(story, demo)) };
          return now.address;
        },
      });
      await now?.end();
    },
    { scope: "worker" },
  ],
  address: [
    async ({ standing, story, demo }, use) => use(await standing.of(story, demo)),
    { timeout: 120_000 },
  ],
  baseURL: async ({ address }, use) => use(address),
  wrongs: [
    async ({ context, address }, use) => {
      const wrongs: string[] = [];
      context.on("console", (said) => {
        if (said.type() === "error" && !isAnswer(said)) wrongs.push(said.text());
      });
      context.on("weberror", (failure) => wrongs.push(String(failure.error())));
      context.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== "data:" && origin !== address) wrongs.push(`asked ${request.url()}`);
      });
      await use(wrongs);
      expect(wrongs).toEqual([]);
    },
    { auto: true },
  ],
});

async function begin(story: string, { prepare }: OfTest["demo"]) {
  const dataDir = mkdtempSync(join(tmpdir(), `la-lanh-e2e-${story}-`));
  const forget = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const running = await startOn(dataDir);
    await prepare?.(running.context);
    return { address: running.address, end: () => running.stop().finally(forget) };
  } catch (error) {
    forget();
    throw error;
  }
}

/** Whether the console tells of an answer that the server is right to give. */
function isAnswer(said: ConsoleMessage) {
  const { url } = said.location();
  const mayBeAbsent = url === said.page()?.url() || notYet.test(url);
  return refused.test(said.text()) || (mayBeAbsent && absent.test(said.text()));
}

/** Fills a folder with the demo as of today and serves it; port 0 is any that is free. */
export async function startOn(dataDir: string, port = 0) {
  // The schema is in the dialect of this variable from its import on, so what imports it comes after.
  delete process.env.DATABASE_URL;
  const [{ ensureClient }, { ensureDemo }, { databaseFile }, { openContext }, { startServer }] =
    await Promise.all([
      import("#server/build.ts"),
      import("#seed/demoDatabase.ts"),
      import("#db/open.ts"),
      import("#server/openContext.ts"),
      import("#server/main.ts"),
    ]);
  const client = await ensureClient();
  await ensureDemo({ dataDir, databaseFile }, { now: Date.now() });
  const settings = {
    port,
    host: "127.0.0.1",
    dataDir,
    databaseUrl: undefined,
    publicUrl: "http://127.0.0.1",
    demo: true,
  };
  return startServer(settings, await openContext(settings), client);
}
