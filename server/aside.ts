import { join } from "node:path";
import { MessageChannel, Worker, type MessagePort } from "node:worker_threads";
import type { WitnessView } from "#domain/ledgerViews.ts";
import { assert } from "#domain/decision.ts";
import { report } from "./report.ts";
import type { Settings } from "./settings.ts";

/** What is asked aside: an address of ours that answers everybody alike. */
export interface AskedAside {
  method: string;
  path: string;
  headers: [name: string, value: string][];
  requestId: string;
}

/** What the thread is begun with: pages are made there as well where the built client is. */
export interface AsideSetting {
  settings: Settings;
  clientFolder: string | undefined;
}

/** What the thread is told of each request; it answers on the port, and goes on as it is told there. */
export interface AsideJob extends AskedAside {
  witnesses: WitnessView[];
  port: MessagePort;
}
/** What is told on the port of a request: first how it is answered, then a piece for each `"more"`. */
export type ToldAside =
  | { status: number; headers: [name: string, value: string][]; hasBody: boolean }
  | { piece: Uint8Array<ArrayBuffer> }
  | { isDone: true };

/** Answers in another thread, so that this one is free for everybody else. */
export interface Aside {
  /** What the app answers there, as it is being made. Its body fails when the thread ends before. */
  answer(asked: AskedAside): Promise<Response>;
  /** Ends the thread, and what it is making. */
  end(): Promise<void>;
}

/** What else is needed of who begins it. */
interface Making {
  witnesses: () => Promise<WitnessView[]>;
  clientFolder?: string | undefined;
  /** Milliseconds. */
  idle?: number;
}

/** How long the thread stays with nothing to do: what it takes of memory goes with it. */
const idleMs = 60_000;
/** What it may take, in MB: the journal of a million entries at 55,000 sites fits. */
const heapMb = 1_024;

/**
 * The same app on the same database, in a thread that only reads. A whole ledger takes a minute to write, and
 * some of what it begins with, such as all accounts of a country, cannot be made in pieces: nobody's promise
 * waits for either here. The thread begins with the first who asks and ends when nobody has asked for a
 * minute; when it takes more than it may, it ends alone.
 */
export function createAside(
  settings: Settings,
  { witnesses, clientFolder, idle = idleMs }: Making,
): Aside {
  let thread: Worker | undefined;
  let open = 0;
  let leaving: NodeJS.Timeout | undefined;

  function threadNow(): Worker {
    if (thread) return thread;
    const begun = start({ settings, clientFolder });
    begun.on("error", (error) => report("the thread that makes files ended", error));
    begun.on("exit", () => {
      if (thread === begun) thread = undefined;
    });
    return (thread = begun);
  }

  function taken() {
    open++;
    clearTimeout(leaving);
  }
  function given() {
    if (--open === 0) leaving = setTimeout(() => void end(), idle).unref();
  }

  async function end() {
    clearTimeout(leaving);
    const ending = thread;
    if (!ending) return;
    thread = undefined;
    ending.ref();
    // Not `once` of node:events, which fails where the thread fails: that is reported, and is an end, too.
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    ending.postMessage("end");
    await ended;
  }

  return {
    async answer(asked) {
      const seen = await witnesses();
      taken();
      const { port1: port, port2 } = new MessageChannel();
      port.once("close", given);
      const job: AsideJob = { ...asked, witnesses: seen, port: port2 };
      threadNow().postMessage(job, [port2]);
      const answers = answersOf(port);
      const head = await answers.next();
      assert("status" in head, "the first that is told is how it is answered");
      const { status, headers, hasBody } = head;
      if (!hasBody) port.close();
      return new Response(hasBody ? bodyOf(port, answers) : null, { status, headers });
    },
    end,
  };
}

/** What comes on a port, one after another; fails when it is closed before. */
function answersOf(port: MessagePort) {
  let waiting: PromiseWithResolvers<ToldAside> | undefined;
  const came: ToldAside[] = [];
  let isClosed = false;
  const cut = () => new Error("the thread that made this ended before it was done");
  port.on("message", (told: ToldAside) => {
    if (waiting) waiting.resolve(told);
    else came.push(told);
    waiting = undefined;
  });
  port.once("close", () => {
    isClosed = true;
    waiting?.reject(cut());
  });
  return {
    next(): Promise<ToldAside> {
      const told = came.shift();
      if (told) return Promise.resolve(told);
      if (isClosed) return Promise.reject(cut());
      waiting = Promise.withResolvers();
      return waiting.promise;
    },
  };
}

/** Asks for a piece when there is room for it, and for nothing more once nobody reads. */
function bodyOf(port: MessagePort, answers: ReturnType<typeof answersOf>): ReadableStream {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      port.postMessage("more");
      const told = await answers.next();
      if ("piece" in told) return controller.enqueue(told.piece);
      assert("isDone" in told, "after how it is answered come pieces, and the end");
      port.close();
      return controller.close();
    },
    cancel() {
      port.close();
    },
  });
}

function start(setting: AsideSetting): Worker {
  const { databaseUrl } = setting.settings;
  const worker = new Worker(join(import.meta.dirname, "asideThread.ts"), {
    workerData: setting,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: heapMb / 16 },
    // The schema is in the dialect that this says.
    env: databaseUrl ? { DATABASE_URL: databaseUrl } : {},
    execArgv: [],
  });
  worker.unref();
  return worker;
}
