import { setRequestState, waitingRequest } from "#db/reversals.ts";
import { accept, refuse } from "#domain/decision.ts";
import { reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";

/**
 * Takes back a request to reverse an entry that waits for a second person; the entry stands as it stood, and may be
 * asked for again. Refuses with `unknown` what does not wait: it was agreed to, or withdrawn, meanwhile.
 */
export function withdrawReversal(context: Context, by: By, id: string) {
  return act(context, by, async (tx) => {
    if (!reach(by.actor.role, "reverse_entry"))
      return refuse("not_allowed", { act: "reverse_entry" });
    const request = await waitingRequest(tx, id);
    if (!request) return refuse("unknown", { what: "reversal_request", id });
    await setRequestState(tx, id, "withdrawn");
    return accept({
      kind: "reversal_withdrawn",
      done: { id },
      status: 200 as const,
      audience: "inside" as const,
    });
  });
}
