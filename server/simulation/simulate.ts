import { rmSync } from "node:fs";
import { crash, fullDisk, night, signPeriod } from "./faults.ts";
import { judge, send, type Asked } from "./judge.ts";
import { lookAtTouched } from "./lookAt.ts";
import { lookAtSums } from "./lookAtSums.ts";
import { untouched, type Model, type Request, type Touched } from "./model/model.ts";
import { nextRequest } from "./players/nextRequest.ts";
import { begin, type Outcome, type Run } from "./run.ts";

/** How often everything is looked at, in steps. */
const lookEvery = 100;
/** How many requests wait at most to be sent again. */
const lateMax = 20;

/**
 * Plays a story of so many steps, and stops at the first difference between server and model. `keep` is
 * given the folder of the server once that has stopped, before all of it goes.
 */
export async function simulate(
  seed: number,
  steps: number,
  keep: (folder: string) => void = () => undefined,
): Promise<Outcome> {
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
    keep(run.folder);
    await run.store.drop();
    rmSync(run.folder, { recursive: true });
  }
  const { pages } = run.model.book;
  run.outcome.entries = pages.length;
  for (const [kind, all] of Map.groupBy(pages, (page) => page.kind))
    run.outcome.kinds.set(kind, all.length);
  run.outcome.trace = run.trace.digest("hex");
  return run.outcome;
}

/** One step: time goes on, something is asked, and all of it is compared. */
async function oneStep(run: Run, step: number): Promise<string | undefined> {
  passTime(run);
  const from = run.model.book.pages.length;
  const wrong = (await oneThing(run)) ?? (await lookAround(run, from));
  if (wrong || step % lookEvery !== 0) return wrong;
  return (
    (await lookAtSums(run.model, run.browsers, run.store)) ??
    (await run.log.look(run.model.book.pages.length))
  );
}

/** What happens in a step: mostly somebody asks; now and then something befalls the server. */
async function oneThing(run: Run): Promise<string | undefined> {
  const { model, chance, browsers } = run;
  const way = chance.below(200);
  const fault = [night, night, signPeriod, signPeriod, fullDisk, crash, crash][way];
  if (fault) {
    model.touched = untouched();
    return fault(run);
  }
  const requests = chooseRequests(run);
  const asked = await Promise.all(requests.map((request) => send(browsers, request)));
  return judgeAll(run, asked);
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
  // Two want to promise the same at once.
  if (fault < 22 && request.path === "pledges") return [request, rivalOf(run, request)];
  // Somebody else repeats it.
  if (fault < 17) return [request, { ...request, who: other.who }];
  return [request];
}

/** Another cluster's promise of as much to the same line. */
function rivalOf({ town, chance, model }: Run, { body }: Request): Request {
  const who = chance.one(town.people.filter(({ role }) => role === "cluster"));
  const { onBehalfOf: _, ...promise } = body;
  const [id, key] = [chance.id(model.now), chance.id(model.now)];
  return { who, key, path: "pledges", body: { ...promise, id } };
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
    run.note(
      order,
      judged.map(({ verdict }) => (verdict.ok ? "accepted" : verdict.code)),
    );
    return wrong;
  }
  run.note(
    asked,
    asked.map(() => "in no order as the model has it"),
  );
  return difference;
}

function ordersOf(asked: Asked[]): Asked[][] {
  return asked.length < 2 ? [asked] : [asked, asked.toReversed()];
}

function merge(model: Model, touched: Touched[]) {
  const all = <Thing>(of: (one: Touched) => Set<Thing>) =>
    new Set(touched.flatMap((one) => [...of(one)]));
  model.touched = {
    needs: all((one) => one.needs),
    pledges: all((one) => one.pledges),
    consignments: all((one) => one.consignments),
    statements: all((one) => one.statements),
    bankLines: all((one) => one.bankLines),
    requests: all((one) => one.requests),
  };
}
