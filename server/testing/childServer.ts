import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";

/** What `npm start` runs, or another command of ours, in a process of its own with nothing but these settings. */
export function startChild(env: Record<string, string>, script = "start.js") {
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", script)], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  // Later than its end: what it said last may still be on its way.
  let isClosed = false;
  const closed = once(child, "close").then(([code]) => {
    isClosed = true;
    return code as number | null;
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (part: string) => (text += part));
  return {
    child,
    /** Resolves with the exit code, null after a signal. */
    ended: ended.then(([code]) => code as number | null),
    /** Like `ended`, once all that it said has arrived. */
    closed,
    said: () => text,
    /** Resolves when it has said these words; throws with all it said when it ends before. */
    async says(words: string) {
      while (!text.includes(words)) {
        if (isClosed) throw new Error(`it ended (${child.exitCode ?? child.signalCode}): ${text}`);
        await Promise.race([once(child.stdout, "data"), once(child.stderr, "data"), closed]);
      }
    },
  };
}
export type ChildServer = ReturnType<typeof startChild>;

/** A port that nothing listened on a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}
