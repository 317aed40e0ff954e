import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bank } from "./bank.ts";
import { browsersOf } from "./browsers.ts";
import { chanceOf, type Chance } from "./chance.ts";
import { judge, send, type Asked, type FirstAnswers } from "./judge.ts";
import { lookAtTouched } from "./lookAt.ts";
import { logFollower } from "./lookAtLog.ts";
import { lookAtSums } from "./lookAtSums.ts";
import type { Model, Request } from "./model/model.ts";
import { nextRequest } from "./players/nextRequest.ts";
import { startServer, type Server } from "./server.ts";
import { settle } from "./settle.ts";
import { modelOf, townOf, type Town } from "./town.ts";

/** How often everything is looked at, in steps. */
const lookEvery = 100;
/** How many requests wait at most to be sent again. */
const lateMax = 20;

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
  server: Server;
  folder: string;
  browsers: ReturnType<typeof browsersOf>;
  log: ReturnType<typeof logFollower>;
  first: FirstAnswers;
  /** What was not sent, or whose answer never came: to be sent again some time. */
  late: Request[];
  bank: Bank;
  lastActs: string[];
  trace: ReturnType<typeof createHash>;
  outcome: Outcome;
}

/** Plays a story of so many steps, and stops at the first difference between server and model. */
export async function simulate(seed: number, steps: number): Promise<Outcome> {
  const run = await begin(seed);
  try {
    for (let step = 1; step <= steps; step++) {
      const sentence = await oneStep(run, step);
      run.outcome.steps = step;
      if (!sentence) continue;
      run.outcome.difference = { step, sentence, lastActs: run.lastActs };
      break;
    }
  } finally {
    await run.server.stop();
    rmSync(run.folder, { recursive: true });
  }
  const { pages } = run.model.book;
  run.outcome.entries = pages.length;
  for (const [kind, all] of Map.groupBy(pages, (page) => page.kind))
    run.outcome.kinds.set(kind, all.length);
  run.outcome.trace = run.trace.digest("hex");
  return run.outcome;
}

async function begin(seed: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-simulation-"));
  const town = townOf(chanceOf(seed, "town"));
  const model = modelOf(town);
  const clock = { at: model.now };
  const now = () => clock.at;
  const run: Run = {
    town,
    model,
    clock,
    folder,
    chance: chanceOf(seed, "story"),
    server: await startServer({ folder, now, ids: chanceOf(seed, "ids") }),
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
  };
  await settle(run.server.context, town);
  return run;
}

/** One step: time goes on, something is asked, and all of it is compared. */
async function oneStep(run: Run, step: number): Promise<string | undefined> {
  passTime(run);
  const requests = chooseRequests(run);
  const from = run.model.book.pages.length;
  const asked = await Promise.all(requests.map((request) => send(run.browsers, request)));
  const wrong = judgeAll(run, asked) ?? (await lookAround(run, from));
  if (wrong || step % lookEvery !== 0) return wrong;
  return (
    (await lookAtSums(run.model, run.browsers, run.folder)) ??
    (await run.log.look(run.model.book.pages.length))
  );
}

async function lookAround({ model, browsers }: Run, from: number): Promise<string | undefined> {
  const wrong = await lookAtTouched(model, browsers, from);
  if (wrong) return wrong;
  const page = (await browsers.read("/api/ledger?limit=1")) as { items: { seq: number }[] };
  const [last, found] = [model.book.pages.length - 1, page.items[0]?.seq ?? -1];
  return last === found
    ? undefined
    : `the ledger must end with entry ${last} and ends with ${found}`;
}

/** Minutes or hours pass; now and then days, and now and then the clock is set back. */
function passTime({ model, chance, clock }: Run) {
  const hour = 3_600_000;
  const way = chance.below(100);
  if (way === 0) clock.at -= chance.below(72 * hour);
  else if (way === 1) clock.at += chance.between(3, 16) * 24 * hour;
  else clock.at += chance.below(2 * hour);
  model.now = clock.at;
}

/**
 * What is asked in this step: mostly one thing. Some requests get lost on the way and come later, some
 * come twice, and some answers get lost, so that their request comes again although it was done.
 */
function chooseRequests(run: Run): Request[] {
  const { chance, late } = run;
  const again = late.length > 0 && chance.percent(late.length > lateMax / 2 ? 40 : 10);
  const [waiting] = again ? late.splice(chance.below(late.length), 1) : [];
  const request = waiting ?? nextRequest(run);
  const fault = chance.below(100);
  const later = (one: Request) => late.length < lateMax && late.push(one);
  // It never arrives, or its answer never does; whoever asked tries again some time.
  if (fault < 3) return (later(request), []);
  if (fault < 7) return (later(request), [request]);
  // It comes twice at once, or with another, or under a key that was used for something else.
  if (fault < 10) return [request, request];
  const other = nextRequest(run);
  const isOfStatements = [request, other].some(({ path }) => path.startsWith("statements"));
  // What becomes of a statement in the background is judged when it is over.
  if (isOfStatements) return [request];
  if (fault < 15) return [request, other];
  if (fault < 16) return [request, { ...other, who: request.who, key: request.key }];
  // Somebody else repeats it.
  if (fault < 17) return [request, { ...request, who: other.who }];
  return [request];
}

/**
 * Judges what was asked at once in the order in which it can have happened: in one of the orders all
 * answers must agree.
 */
function judgeAll(run: Run, asked: Asked[]): string | undefined {
  let difference: string | undefined;
  for (const order of ordersOf(asked)) {
    const isOnly = asked.length === 1;
    const model = isOnly ? run.model : structuredClone(run.model);
    const first = isOnly ? run.first : new Map(run.first);
    const judged = order.map((one) => ({ ...judge(model, one, first), touched: model.touched }));
    const wrong = judged.find((one) => one.wrong)?.wrong;
    difference ??= wrong;
    if (wrong && !isOnly) continue;
    merge(
      model,
      judged.map((one) => one.touched),
    );
    Object.assign(run, { model, first });
    note(
      run,
      order,
      judged.map(({ verdict }) => (verdict.ok ? "accepted" : verdict.code)),
    );
    return wrong;
  }
  note(
    run,
    asked,
    asked.map(() => "in no order as the model has it"),
  );
  return difference;
}

function ordersOf(asked: Asked[]): Asked[][] {
  return asked.length < 2 ? [asked] : [asked, asked.toReversed()];
}

function merge(model: Model, touched: Model["touched"][]) {
  const all = <Of extends keyof Model["touched"]>(of: Of) =>
    new Set(touched.flatMap((one) => [...one[of]]));
  model.touched = {
    needs: all("needs"),
    pledges: all("pledges"),
    consignments: all("consignments"),
    statements: all("statements"),
    bankLines: all("bankLines"),
  };
}

function note(run: Run, asked: Asked[], verdicts: string[]) {
  for (const [at, { request, answer }] of asked.entries()) {
    const verdict = verdicts[at] ?? "";
    if (verdict === "accepted") run.outcome.accepted++;
    else run.outcome.refused.set(verdict, (run.outcome.refused.get(verdict) ?? 0) + 1);
    const told = JSON.stringify([request.path, request.who?.account, request.body, answer]);
    run.trace.update(told);
    const when = new Date(run.model.now).toISOString();
    run.lastActs = [...run.lastActs, `${when} ${told}: ${verdict}`].slice(-8);
  }
}
