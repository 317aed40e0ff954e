import { lapsePledges } from "#server/commands/lapsePledges.ts";
import { runSql } from "#server/testing/rawSql.ts";
import { differing } from "./differing.ts";
import { judge, send } from "./judge.ts";
import { lapse } from "./model/lapse.ts";
import { dayAt, later } from "./model/calendar.ts";
import { ask } from "./model/ask.ts";
import { cancelStatement } from "./model/statements.ts";
import type { Request } from "./model/model.ts";
import { decidePeriod } from "./model/periods.ts";
import { nextRequest } from "./players/nextRequest.ts";
import { restart, type Run } from "./run.ts";

// What can befall a server, and what time and people do by the side of it. Each tells what is wrong then.

type Fault = (run: Run) => Promise<string | undefined>;

/** A night passes: promises lapse. */
export const night: Fault = async ({ model, server }) => {
  await lapsePledges(server.context);
  lapse(model);
  return undefined;
};

/** The auditor counts a period as the draft says, and the department signs it. */
export const signPeriod: Fault = async (run) => {
  const { chance, model, browsers, town } = run;
  const campaign = town.campaigns[0]?.id ?? "";
  const until = later(dayAt(model.now), -chance.between(-1, 12));
  const path = `/api/periods/draft?campaign=${campaign}&until=${until}`;
  const draft = (await browsers.read(path, "kiem-toan")) as Draft;
  const startsOn = decidePeriod(model, campaign, until);
  const expected =
    typeof startsOn === "string" ? { startsOn, difference: 0 } : { status: startsOn.status };
  const wrong = differing(expected, draft, `the draft of a period until ${until}`);
  if (wrong) return wrong;
  const id = chance.id(model.now);
  const carried = (draft.open ?? []).map((thing) => ({ kind: thing.kind, id: thing.id }));
  const person = (name: string) => town.people.find(({ username }) => username === name);
  const asked = [
    { who: person("kiem-toan"), path: "periods", body: { id, campaign, until, carried } },
    { who: person("so-0"), path: `periods/${id}/close`, body: {} },
  ];
  for (const one of asked) {
    const difference = await askOne(run, { ...one, key: chance.id(model.now) });
    if (difference) return difference;
  }
  return undefined;
};

interface Draft {
  open?: { kind: string; id: string }[];
}

async function askOne(run: Run, request: Request): Promise<string | undefined> {
  const sent = await send(run.browsers, request);
  // Who comes with a session that is over signs in and asks again.
  const asked = sent.isOver ? await send(run.browsers, request) : sent;
  const { verdict, wrong } = judge(run.model, asked, run.first);
  run.note([asked], [verdict.ok ? "accepted" : verdict.code]);
  return wrong;
}

/**
 * The disk is full: what cannot be written is not done, and is done when there is room again. A PostgreSQL's
 * disk is its own.
 */
export const fullDisk: Fault = async (run) => {
  const { server, store, chance, model } = run;
  const pages = store.pages?.();
  if (pages === undefined) return undefined;
  const requests = Array.from({ length: chance.between(1, 5) }, () => nextRequest(run));
  for (const { who } of requests) if (who) await run.browsers.signIn(who.account);
  await runSql(server.context.db, `pragma max_page_count = ${pages}`);
  try {
    for (const request of requests) {
      if (request.path.startsWith("statements")) continue;
      const asked = await send(run.browsers, request);
      if (asked.answer.status === 503) {
        run.note([asked], ["not written, the disk is full"]);
        run.late.push(request);
        continue;
      }
      const { verdict, wrong } = judge(model, asked, run.first);
      run.note([asked], [verdict.ok ? "accepted on a full disk" : verdict.code]);
      if (wrong) return wrong;
    }
  } finally {
    await runSql(server.context.db, "pragma max_page_count = 1073741823");
  }
  return undefined;
};

/** The server dies at a write, before or after its commit, and is started again. */
export const crash: Fault = async (run) => {
  const { chance, model, plan } = run;
  const request = nextRequest(run);
  if (request.who) await run.browsers.signIn(request.who.account);
  const isOfStatements = request.path.startsWith("statements");
  const [at, when] = [isOfStatements ? chance.between(1, 3) : 1, chance.percent(50)] as const;
  plan.armed = { at, when: when ? "before" : "after" };
  const asked = await send(run.browsers, request);
  const isDead = plan.isDead;
  plan.armed = undefined;
  await restart(run);
  if (!isDead) {
    const { verdict, wrong } = judge(model, asked, run.first);
    run.note([asked], [verdict.ok ? "accepted" : verdict.code]);
    return wrong;
  }
  const isDone = at > 1 || !when;
  run.note([asked], [`the server died ${when ? "before" : "after"} its write ${at}`]);
  run.late.push(request);
  if (!isDone) return undefined;
  const verdict = ask(model, request);
  if (!verdict.ok) return `a server that refuses must not write: ${JSON.stringify(verdict)}`;
  // What was being read when the server died is gone with it.
  const { who, path, body } = request;
  if (path === "statements" && who && !(at === 3 && !when))
    cancelStatement(model, who, request, String(body.id));
  return undefined;
};
