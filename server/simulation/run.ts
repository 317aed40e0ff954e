import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bank } from "./bank.ts";
import { browsersOf } from "./browsers.ts";
import { chanceOf, type Chance } from "./chance.ts";
import type { CrashPlan } from "./crash.ts";
import type { Asked, FirstAnswers } from "./judge.ts";
import { logFollower } from "./lookAtLog.ts";
import type { Model, Request } from "./model/model.ts";
import { startServer, type Server } from "./server.ts";
import { settle } from "./settle.ts";
import { openStore, type Store } from "./store.ts";
import { modelOf, townOf, type Town } from "./town.ts";

/** How many acts are told when server and model differ. */
const toldActs = 8;

/** What a run came to: how many acts were accepted and refused, and the first difference. */
export interface Outcome {
  seed: number;
  steps: number;
  accepted: number;
  /** How many times each refusal was right. */
  refused: Map<string, number>;
  entries: number;
  /** How many entries of each kind there are. */
  kinds: Map<string, number>;
  /** SHA-256 of every request and answer: the same seed gives the same. */
  trace: string;
  difference?: { step: number; sentence: string; lastActs: string[] };
}

/** A run under way. */
export interface Run {
  town: Town;
  model: Model;
  /** Milliseconds since 1970 UTC. */
  clock: { at: number };
  chance: Chance;
  /** Makes the ids that the server makes. */
  ids: Chance;
  server: Server;
  plan: CrashPlan;
  folder: string;
  store: Store;
  browsers: ReturnType<typeof browsersOf>;
  log: ReturnType<typeof logFollower>;
  first: FirstAnswers;
  /** What was not sent, or whose answer never came: to be sent again some time. */
  late: Request[];
  bank: Bank;
  lastActs: string[];
  trace: ReturnType<typeof createHash>;
  outcome: Outcome;
  /** Keeps what was asked and what became of it. */
  note(asked: readonly Asked[], verdicts: readonly string[]): void;
}

/** A server on an empty database, into which the town of a seed moves. */
export async function begin(seed: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-simulation-"));
  const store = await openStore(folder);
  const town = townOf(chanceOf(seed, "town"));
  const clock = { at: town.begins };
  const now = () => clock.at;
  const [ids, plan] = [chanceOf(seed, "ids"), { isDead: false }];
  const run: Run = {
    town,
    model: modelOf(town),
    clock,
    folder,
    store,
    chance: chanceOf(seed, "story"),
    ids,
    plan,
    server: await startServer({ folder, store, now, ids, plan }),
    browsers: browsersOf(() => run.server, now),
    log: logFollower(() => run.server),
    first: new Map(),
    late: [],
    bank: { transactions: [] },
    lastActs: [],
    trace: createHash("sha256"),
    outcome: {
      seed,
      steps: 0,
      accepted: 0,
      refused: new Map(),
      entries: 0,
      kinds: new Map(),
      trace: "",
    },
    note: (asked, verdicts) => note(run, asked, verdicts),
  };
  await settle(run.server.context, town);
  return run;
}

/** Starts a server on the database of one that died, as if it had never been closed in order. */
export async function restart(run: Run): Promise<void> {
  const { folder, store, clock, ids, server } = run;
  run.plan = { isDead: false };
  run.server = await startServer({ folder, store, now: () => clock.at, ids, plan: run.plan });
  await run.server.settled();
  await server.stop();
}

/** Leaves out the one thing of an answer that no seed chooses. */
function chosen(field: string, value: unknown): unknown {
  return field === "requestId" ? undefined : value;
}

function note(run: Run, asked: readonly Asked[], verdicts: readonly string[]) {
  for (const [at, { request, answer }] of asked.entries()) {
    const verdict = verdicts[at] ?? "";
    if (verdict.startsWith("accepted")) run.outcome.accepted++;
    else run.outcome.refused.set(verdict, (run.outcome.refused.get(verdict) ?? 0) + 1);
    const told = JSON.stringify([request.path, request.who?.account, request.body, answer], chosen);
    run.trace.update(told);
    const when = new Date(run.model.now).toISOString();
    run.lastActs = [...run.lastActs, `${when} ${told}: ${verdict}`].slice(-toldActs);
  }
}
