import { freePort, startChild, type ChildServer } from "../childServer.ts";

/** A server on a data folder that is killed and started again, and how long each start took. */
export interface ServedAnew {
  /** The address of the server that runs now, or will once it has started. */
  origin(): Promise<string>;
  /** Kills it in the middle of what it does, as a power cut would, and starts it again. */
  kill(): void;
  /** Asks it to stop; gives its exit code. */
  stop(): Promise<number | null>;
  startsMs: number[];
}

export function serveAnew(dataDir: string): ServedAnew {
  const startsMs: number[] = [];
  let running: ChildServer | undefined;

  async function start(): Promise<string> {
    const port = await freePort();
    const startedAt = performance.now();
    running = startChild({ DATA_DIR: dataDir, PORT: String(port) });
    try {
      await running.says("http://127.0.0.1:");
    } catch (error) {
      // Somebody's connection may have been given that port meanwhile.
      if (running.said().includes("is taken by another program")) return start();
      throw error;
    }
    startsMs.push(performance.now() - startedAt);
    return `http://127.0.0.1:${port}`;
  }

  let origin = start();
  return {
    origin: () => origin,
    kill() {
      const killed = running;
      killed?.child.kill("SIGKILL");
      origin = (killed?.ended ?? Promise.resolve()).then(start);
    },
    async stop() {
      await origin;
      running?.child.kill("SIGTERM");
      return running ? running.ended : null;
    },
    startsMs,
  };
}
