import type { Done, Problem } from "#domain/answers.ts";
import { momentary } from "../api/isPassing.ts";
import type { Answer } from "../api/request.ts";
import type { Item } from "./item.ts";
import { longestWaitMs } from "./queue.ts";

/**
 * What an answer means for what was sent: acknowledged; a rule's no; nobody, or somebody else, is
 * signed in; or to be tried again, for there was no connection, the server failed, or it is busy.
 */
export type Outcome =
  | { kind: "received"; done: Done }
  | { kind: "refused"; problem: Problem }
  | { kind: "signedOut"; problem: Problem }
  | { kind: "later"; why: "connection" | "server" | "busy"; problem: Problem; waitMs?: number };

/** The longest pause between tries: shorter without a connection, which comes back in bursts. */
const pauseMaxMs = { connection: 15_000, server: 5 * 60_000, busy: 60_000 };
const firstPauseMs = 1_000;
const signedOutMs = 60_000;

/** What the answer to an item means. */
export function outcomeOf(answer: Answer<Done>, item: Sent): Outcome {
  if (answer.ok) return { kind: "received", done: answer.value };
  const { problem, waitMs } = answer;
  const { code, status, facts } = problem;
  const later = (why: "connection" | "server" | "busy"): Outcome => ({
    kind: "later",
    why,
    problem,
    ...(waitMs !== undefined && { waitMs }),
  });
  if (momentary.includes(status)) return later("busy");
  if (status >= 500) return later(waitMs === undefined ? "server" : "busy");
  // Not our server spoke: the page of a captive portal, or of a proxy.
  if (code === "no_connection" || code === "server_error") return later("connection");
  if (status === 401 || code === "other_membership") return { kind: "signedOut", problem };
  // It is there already: an answer was lost, or the department has entered what was read to it.
  if (code === "duplicate_id" && facts?.id !== undefined && idsOf(item).includes(facts.id))
    return { kind: "received", done: { id: item.makes ?? item.key } };
  return { kind: "refused", problem };
}

/** As much of an item as its answer is of. */
type Sent = Pick<Item, "kind" | "key" | "makes">;

/** What an act is known by: what it makes and its key, but for a photo, whose key others may have given to other bytes. */
function idsOf({ kind, key, makes }: Sent): unknown[] {
  return kind === "photo" ? [makes] : [makes, key];
}

/** How it was when an item was sent. `chance` is from 0 to 1; offline, the device has no network at all. */
export interface Moment {
  now: number;
  chance: number;
  isOffline: boolean;
}

/** An item after an outcome; undefined when it is done and goes. */
export function afterwards(
  item: Item,
  outcome: Outcome,
  { now, chance, isOffline }: Moment,
): Item | undefined {
  switch (outcome.kind) {
    case "received":
      return undefined;
    case "refused":
      return { ...item, state: "refused", problem: outcome.problem };
    case "signedOut":
      // Signing in wakes the sender; until then nobody is asked again and again.
      return { ...item, nextAt: now + signedOutMs, problem: outcome.problem };
    case "later": {
      // What never left this device was no try. A network that comes back wakes the sender.
      const tries = isOffline ? item.tries : item.tries + 1;
      const nextAt = now + pauseMs(outcome.why, isOffline ? Infinity : tries, chance);
      const asked = Math.min(outcome.waitMs ?? 0, longestWaitMs);
      // Everyone was told the same instant: not everyone comes back at it.
      const notBefore = asked > 0 ? now + asked * (1 + chance / 10) : item.notBefore;
      return { ...item, tries, nextAt, notBefore, problem: outcome.problem };
    }
    default:
      return outcome satisfies never;
  }
}

/** Doubles with every try up to the longest, less up to half by chance. */
function pauseMs(why: keyof typeof pauseMaxMs, tries: number, chance: number): number {
  const whole = Math.min(pauseMaxMs[why], firstPauseMs * 2 ** Math.min(tries - 1, 20));
  return Math.round(whole * (1 - chance / 2));
}
