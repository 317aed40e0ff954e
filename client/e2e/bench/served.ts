import { fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server that can be pulled from the network before the work is done. */
export interface Served {
  address: string;
  stop: () => Promise<void>;
}

/** Does work on a server on the demo, or on a copy of a folder with data; both end with the work. */
export async function withServed<Result>(
  built: string | undefined,
  work: (served: Served) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-bench-client-"));
  if (built) cpSync(built, folder, { recursive: true });
  const child = fork(join(import.meta.dirname, "serve.ts"), [folder, built ? "built" : "demo"], {
    execArgv: ["--max-semi-space-size=16"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  try {
    const told = await Promise.race([once(child, "message"), ended]);
    if (typeof told[0] !== "string") throw new Error("the server to measure did not start");
    return await work({ address: told[0], stop });
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
