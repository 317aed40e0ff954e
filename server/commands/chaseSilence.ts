import type { Writer } from "#db/database.ts";
import { findCall, insertSafe, mayCall, putCall } from "#db/unreported.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { decideCaller, decideChase, type NewCall, type NewCaller } from "#domain/unreported.ts";
import type { Context } from "../context.ts";
import { act, type By, type Outcome } from "./act.ts";
import { siteIn } from "./saySafe.ts";

/** Gives the calling of a silent site to somebody of the department or a cluster, or to nobody. */
export async function giveCall(context: Context, by: By, site: string, asked: NewCaller) {
  const { campaign, caller } = asked;
  return act(context, by, async (tx) => {
    const known = await callOf(tx, context, by, { site, campaign });
    if (!known.ok) return known;
    const mine = decideCaller(by.actor, caller);
    if (!mine.ok) return mine;
    if (caller !== null && !(await mayCall(tx, caller)))
      return refuse("unknown", { what: "person", id: caller });

    await putCall(tx, { ...known.value, caller });
    return accept(told("call_given", site));
  });
}

/** Writes down what came of a call; a site that turns out to be all right has said so with it. */
export async function recordCall(context: Context, by: By, site: string, made: NewCall) {
  const { campaign, outcome, note = null } = made;
  return act(context, by, async (tx) => {
    const known = await callOf(tx, context, by, { site, campaign });
    if (!known.ok) return known;
    const at = context.now();
    const calls = known.value.calls + 1;
    await putCall(tx, { ...known.value, outcome, note, calledAt: at, calls });
    const said = { id: context.newId(), campaign, site, saidAt: at };
    if (outcome === "safe") await insertSafe(tx, { ...said, enteredFrom: "phone" });
    return accept(told("call_made", site));
  });
}

/** The call of a site as it stands, for somebody who may see to it. */
async function callOf(
  tx: Writer,
  context: Context,
  { actor }: By,
  of: { site: string; campaign: string },
): Promise<Decision<Parameters<typeof putCall>[1]>> {
  const found = await siteIn(tx, context, of);
  if (!found.ok) return found;
  const call = await findCall(tx, of);
  const { cluster } = found.value;
  const mine = decideChase(actor, { cluster, caller: call?.caller ?? null });
  if (!mine.ok) return mine;
  const none = { caller: null, outcome: null, note: null, calledAt: null, calls: 0 };
  return accept(call ?? { id: context.newId(), ...of, ...none });
}

/** Heard of by those who chase, and not by the school: it says nothing of who calls. */
const told = (kind: string, site: string): Outcome => ({
  kind,
  done: { id: site },
  status: 200,
  audience: "inside",
});
