import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./freePort.ts";
import { test as withServer } from "./server.ts";

const root = join(import.meta.dirname, "../..");

/** How long a start may take: an empty database is made, and the client built if it is not there. */
const startMs = 90_000;

interface Started {
  address: string;
  /** The link that creates the administrator, as an operator reads it in the terminal. */
  firstLink: string;
}

/** As `test` of the demo's server, with `npm start` on an empty folder behind every page. */
export const test = withServer.extend<object, { started: Started }>({
  started: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture is made of.
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), "la-lanh-e2e-empty-"));
      const port = await freePort();
      const server = spawn(process.execPath, [join(root, "server/start.js")], {
        env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: "", HOST: "" },
        stdio: ["ignore", "pipe", "inherit"],
      });
      try {
        const said = await told(server, /^ +(http\S+\/join\/\S+)$/m);
        await use({ address: `http://localhost:${port}`, firstLink: said });
      } finally {
        await stopped(server);
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: startMs },
  ],
  address: async ({ started }, use) => use(started.address),
});

/** Waits until a server has printed something and gives the part in brackets. */
async function told(server: ChildProcess, what: RegExp): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    server.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, part] = what.exec(said) ?? [];
      if (part) resolve(part);
    });
    server.once("exit", () => reject(new Error(`the server ended, having said:\n${said}`)));
  });
}

async function stopped(server: ChildProcess) {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill();
  await exit;
}
