import { createHash } from "node:crypto";
import { noon } from "#server/testing.ts";
import { checkLog } from "../log/check.ts";
import { chanceOf } from "../simulation/chance.ts";
import { brokenOf } from "../testing/invariants.ts";
import { listen } from "../httpServer.ts";
import { curlOf } from "./curl.ts";
import { brokenOff, judge, mayBeKept, type Answer } from "./judge.ts";
import { nextRequest, type Asked } from "./nextRequest.ts";
import { poolOf, type Pool } from "./pool.ts";
import { isStream, sendOver, sendWithin } from "./send.ts";
import { openStage, type Stage } from "./stage.ts";
import { makeSteady } from "./steady.ts";

/** After how many requests a route is asked in a new way, and after how many people are looked at. */
const [renewEvery, succeedEvery] = [40, 400];
/** The part of a run that goes over real connections: one request in so many. */
const overSockets = 25;
/** The most faults that one run tells of. */
const faultsMax = 40;

/** Something that is wrong, and how to ask for it again. */
export interface Fault {
  /** Which request of the run. */
  at: number;
  what: string;
  curl: string;
}

/** What one world showed. */
export interface Outcome {
  seed: number;
  requests: number;
  /** Says in hex which requests they were: equal in two runs that asked the same. */
  digest: string;
  /** How often each status was answered. */
  statuses: Map<number, number>;
  /** How many routes were asked so that they said yes. */
  routesDone: number;
  routes: number;
  /** Of each kind the first. */
  faults: Fault[];
  /** What no longer holds of the ledger. */
  broken: string[];
}

/**
 * Attacks a world of its own with so many requests: the same seed makes the same requests, to the
 * letter, on any machine.
 */
export async function fuzz(seed: number, requests: number): Promise<Outcome> {
  const chance = chanceOf(seed, "fuzz");
  const steady = makeSteady(seed, noon);
  const pool = poolOf(chance);
  const stage = await openStage(chance);
  const server = await listen(stage.app.fetch, {
    host: "127.0.0.1",
    port: 0,
    publicUrl: "http://127.0.0.1",
  });
  const faults = new Map<string, Fault>();
  const statuses = new Map<number, number>();
  const done = new Set<string>();
  const all = createHash("sha256");
  try {
    const send = (asked: Asked, isOver: boolean) =>
      (isOver ? sendOver(server.address, asked) : sendWithin(stage, asked)).catch(broke);
    for (let at = 0; at < requests && faults.size < faultsMax; at++) {
      steady.setNow(stage.tick());
      if (at % succeedEvery === succeedEvery - 1) await stage.succeed();
      const renewed = at % renewEvery === 0 ? chance.one(stage.targets) : undefined;
      if (renewed) await stage.renew(renewed);
      // Whether an answer is from before or after a checkpoint must not depend on the machine.
      await stage.logSettled();
      const asked = nextRequest(stage, chance, pool);
      all.update(curlOf(asked));
      const isOver = at % overSockets === overSockets - 1;
      const answer = await send(asked, isOver);
      learn(pool, asked, answer);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status < 300) done.add(`${asked.method} ${placeOf(asked.path)}`);
      const faultsOf = [
        ...judge(asked, answer, stage.description),
        ...(await keptFaults(stage, asked, answer)),
      ];
      for (const what of faultsOf) {
        const kind = `${asked.method} ${placeOf(asked.path)}: ${what}`;
        if (!faults.has(kind)) faults.set(kind, { at, what: kind, curl: curlOf(asked) });
      }
    }
    const broken = await brokenThings(stage);
    const [routes, routesDone] = [stage.targets.length, done.size];
    const digest = all.digest("hex").slice(0, 16);
    const told = { seed, requests, digest, statuses, routes, routesDone };
    return { ...told, faults: [...faults.values()], broken };
  } finally {
    await server.stop();
    await stage.close();
    steady.end();
  }
}

/**
 * What may be kept for whoever asks next is what the public reads, to the letter. The log grows between
 * two questions: what differs is asked for again once it has grown, before it is a fault.
 */
async function keptFaults(stage: Stage, asked: Asked, answer: Answer): Promise<string[]> {
  if (!asked.who.actor || !mayBeKept(asked, answer)) return [];
  const isWritten = /json|text|csv/.test(answer.headers.get("content-type") ?? "");
  if (isStream(answer) || !isWritten) return [];
  const asPublic = { ...asked, who: { ...asked.who, cookie: "" } };
  if ((await sendWithin(stage, asPublic)).text === answer.text) return [];
  await stage.growLog();
  const [own, forAll] = [await sendWithin(stage, asked), await sendWithin(stage, asPublic)];
  return own.text === forAll.text
    ? []
    : ["may be kept for others, and is not what the public reads"];
}

/** What is told of an answer that broke off, or never began. */
function broke(error: unknown): Answer {
  const text = error instanceof Error ? error.message : String(error);
  return { status: brokenOff, headers: new Headers(), text };
}

async function brokenThings({ context, growLog }: Stage): Promise<string[]> {
  await growLog();
  const wrong = await checkLog(context.db.read);
  return [...(await brokenOf(context.db.read)), ...(wrong ? [wrong] : [])];
}

/** Takes in the ids of what was asked and answered. */
function learn(pool: Pool, { method, path, body, headers }: Asked, answer: Answer) {
  const list = path.split(/[/?]/)[2] ?? "";
  const key = headers.find(([name]) => name === "idempotency-key");
  if (key && answer.status < 300) pool.learn("keys", { [key[0]]: key[1] });
  const isRead = method !== "HEAD" && answer.status < 300;
  if (isRead && answer.headers.get("content-type")?.startsWith("application/json"))
    pool.learn(list, JSON.parse(answer.text));
  if (typeof body === "string" && answer.status < 300) pool.learn(list, jsonOf(body));
}

/** What is no JSON teaches nothing: a file, or a body that nobody reads. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An address without the things it names. */
function placeOf(path: string): string {
  const [address = ""] = path.split(/[?#]/);
  return address.slice(0, 120).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/gi, ":id");
}
