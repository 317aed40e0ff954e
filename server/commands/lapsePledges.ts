import { findPledge, lapsedPledges, outstandingOf } from "#db/pledges.ts";
import { system } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse } from "#domain/decision.ts";
import { hasLapsed } from "#domain/pledge.ts";
import type { Context } from "../context.ts";
import { act } from "./act.ts";
import { releaseRest } from "./releasePledge.ts";

/**
 * Lets promises lapse whose last day is over: what was not sent is lacking again. Each lapses in a
 * transaction of its own, so that one that cannot stops no other. Gives how many lapsed; at most
 * `lapseMax` a run.
 */
export async function lapsePledges(context: Context): Promise<number> {
  const today = dayOf(context.now());
  let lapsed = 0;
  for (const { id, lapsesOn } of await lapsedPledges(context.db.read, today)) {
    // A promise may be renewed and lapse again: the key names the day, so each lapse is done once.
    const by = { actor: system, key: `lapse:${id}:${lapsesOn}`, fingerprint: "lapse" };
    const answer = await act(context, by, async (tx) => {
      const pledge = await findPledge(tx, id);
      if (!pledge || !hasLapsed(pledge, today)) return refuse("nothing_to_release");
      if ((await outstandingOf(tx, pledge)).amount.quantity === 0)
        return refuse("nothing_to_release");
      const seq = await releaseRest(tx, context, { by, pledge, reason: "lapsed" });
      if (!seq.ok) return seq;
      const done = { id, code: codeOf("pledge", pledge.number), seq: seq.value };
      return accept({ kind: "release", done, status: 200 as const, audience: "all" as const });
    });
    if (answer.ok) lapsed++;
  }
  return lapsed;
}
