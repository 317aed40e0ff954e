import {
  findDifference,
  insertExplanation,
  updateDifference,
  type DifferenceRow,
} from "#db/differences.ts";
import { takenIds } from "#db/takenIds.ts";
import { organisationOf, type Actor } from "#domain/actor.ts";
import { codeOf } from "#domain/code.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { decideExplain, differenceState, type NewExplanation } from "#domain/discrepancy.ts";
import { may, reach } from "#domain/may.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { keepText } from "./texts.ts";

/**
 * Keeps what a party says of a difference. It is between the parties, the department and the
 * auditors, so it is an act and no entry. Refuses others, and what is settled.
 */
export async function explainDiscrepancy(
  context: Context,
  by: By,
  id: string,
  said: NewExplanation,
) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const found = await findDifference(tx, id);
    if (!found) return refuse("unknown", { what: "discrepancy", id });
    const speaker = speakerOf(by.actor, found, said.onBehalfOf);
    if (!speaker.ok) return speaker;
    const open = decideExplain(found);
    if (!open.ok) return open;
    const [taken] = await takenIds(tx, [said.id]);
    if (taken) return refuse("duplicate_id", { id: taken });

    await insertExplanation(tx, {
      id: said.id,
      discrepancy: id,
      role: by.actor.role,
      organisation: speaker.value,
      explainedAt: now,
    });
    await keepText(tx, context, { subject: said.id, field: "explanation", text: said.text });
    const { settled } = found;
    await updateDifference(tx, id, { settled, state: differenceState(found, true) });
    return accept({
      kind: "discrepancy_explained",
      done: { id, code: codeOf("discrepancy", found.number) },
      status: 201 as const,
      audience: "inside" as const,
      school: found.school,
    });
  });
}

/** In whose name it is said: one's own, or that of a party for whom the department enters it. */
function speakerOf(
  actor: Actor,
  { school, cluster }: DifferenceRow,
  onBehalfOf: string | undefined,
): Decision<string> {
  const act = "explain_discrepancy";
  if (!reach(actor.role, act)) return refuse("not_allowed", { act });
  if (!may(actor, act, { school, cluster: cluster ?? undefined }))
    return refuse(actor.role === "school" ? "not_your_site" : "not_your_cluster");
  const own = organisationOf(actor);
  const said = onBehalfOf ?? own;
  return said === own || (reach(actor.role, act) === "any" && [school, cluster].includes(said))
    ? accept(said)
    : refuse("invalid_input", { path: "onBehalfOf", problem: "not_a_choice" });
}
