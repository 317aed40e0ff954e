import { join } from "node:path";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { databaseFile, openToRead } from "#db/open.ts";
import type { WitnessView } from "#domain/ledgerViews.ts";
import { assert } from "#domain/decision.ts";
import type { AsideJob, AsideSetting, ToldAside } from "./aside.ts";
import { createLive } from "./live.ts";
import { contextOf } from "./openContext.ts";
import { ourOwn } from "./ourOwn.ts";
import { report } from "./report.ts";
import { createWholeApp } from "./wholeApp.ts";

/** Answers what the main thread asks, until it says that this is the end. */
export async function answerAside(): Promise<void> {
  // Safe cast: `start` of `aside.ts` gives it; a thread that makes nothing fails its tests.
  const { settings, clientFolder } = workerData as AsideSetting;
  const main = parentPort;
  assert(main, "this runs in a thread");
  const db = await openToRead(settings.databaseUrl ?? join(settings.dataDir, databaseFile));
  const context = await contextOf(settings, db);
  let seen: WitnessView[] = [];
  const app = createWholeApp(settings, {
    context,
    clientFolder,
    live: await createLive(db),
    witnesses: async () => seen,
  });

  async function answer({ method, path, headers, requestId, witnesses, port }: AsideJob) {
    seen = witnesses;
    const tell = (told: ToldAside, transfer: ArrayBuffer[] = []) =>
      port.postMessage(told, transfer);
    // Asked as anybody may ask, who is not signed in.
    const answered = await app.request(path, { method, headers }, { ...ourOwn, requestId });
    const { status, body } = answered;
    tell({ status, headers: [...answered.headers], hasBody: body !== null });
    if (body) await sendPieces(body, { port, tell });
  }

  main.on("message", (job: AsideJob | "end") => {
    if (job === "end") {
      main.close();
      // What is still being made ends with it.
      void db.close().finally(() => process.exit());
      return;
    }
    answer(job).catch((error: unknown) => {
      report("a file could not be made", error, { id: job.requestId });
      job.port.close();
    });
  });
}

/** Sends a piece each time it is asked for one; what is made stops when nobody will ask any more. */
async function sendPieces(
  body: ReadableStream<Uint8Array>,
  { port, tell }: { port: MessagePort; tell: (told: ToldAside, transfer?: ArrayBuffer[]) => void },
): Promise<void> {
  const reader = body.getReader();
  const ended = Promise.withResolvers<void>();
  port.once("close", () => void reader.cancel().then(ended.resolve, ended.reject));
  port.on("message", () => {
    void reader.read().then(({ done, value }) => {
      if (done) return tell({ isDone: true });
      // A copy of its own: what a piece lies in may be more, and is not ours to give away.
      const piece = Uint8Array.from(value);
      return tell({ piece }, [piece.buffer]);
    }, ended.reject);
  });
  await ended.promise;
}
