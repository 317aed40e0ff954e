import { insertChanges } from "#db/changes.ts";
import type { Writer } from "#db/database.ts";
import { insertImport } from "#db/imports.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Plan } from "#domain/imports/planLists.ts";
import { outcomesOf, type Outcome } from "#domain/imports/report.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { planFile, type AskedFile } from "./planFile.ts";
import { planHash } from "./planHash.ts";
import { recordingGifts } from "./recordingGifts.ts";
import { idOf, writeLists, type Written } from "./writeLists.ts";

/** A file that was checked: what it holds, and the hash of the plan that was shown for it. */
export interface CheckedFile extends Pick<AskedFile, "sheets" | "campaign"> {
  name: string;
  sha256: string;
  plan: string;
}

/**
 * Imports the lists of a file, all of it or nothing. People are added without a link: they are
 * invited later. Gifts of the past are posted to their campaign's ledger. Refuses with what
 * `planFile` refuses, with `list_has_errors`, and with `list_changed` when it would no longer do
 * what was shown. A file that says nothing new writes nothing.
 */
export async function importLists(context: Context, by: By, file: CheckedFile) {
  return act(context, by, async (tx) => {
    const { actor } = by;
    const today = dayOf(context.now());
    const planned = await planFile(tx, { ...file, actor, today });
    if (!planned.ok) return planned;
    const { plan, known } = planned.value;
    if (plan.problems.length > 0)
      return refuse("list_has_errors", { problems: plan.problems.length });
    const outcomes = outcomesOf(plan);
    if (planHash(outcomes) !== file.plan) return refuse("list_changed");

    const id = context.newId();
    const written = await writeLists(tx, context, { plan, known });
    const recorded = await recordNew(tx, context, { by, file, plan, written });
    if (!recorded.ok) return recorded;
    if (written.changes.length + recorded.value > 0)
      await keepImport(tx, context, { id, by, file, outcomes, written });
    const audience = recorded.value > 0 ? "all" : "inside";
    return accept({ kind: "lists_imported", done: { id }, status: 201, audience });
  });
}

/** Posts the gifts that the ledger does not have; gives how many consignments they were. */
async function recordNew(
  tx: Writer,
  context: Context,
  of: { by: By; file: CheckedFile; plan: Plan; written: Written },
): Promise<Decision<number>> {
  const { actor } = of.by;
  const { campaign, sha256 } = of.file;
  const { clusters, sites } = of.written.ids;
  const gifts = of.plan.gifts.flatMap(({ gift, isPosted }) =>
    isPosted
      ? []
      : { ...gift, cluster: idOf(clusters, gift.cluster), site: idOf(sites, gift.site) },
  );
  if (campaign === undefined || gifts.length === 0) return accept(0);
  return recordingGifts(context, { actor, paper: { sha256 } }, { campaign, gifts })(tx);
}

/** Keeps that a file was imported, and what it changed of what there was. */
async function keepImport(
  tx: Writer,
  context: Context,
  of: {
    id: string;
    by: By;
    file: CheckedFile;
    outcomes: readonly Outcome[];
    written: Written;
  },
) {
  const { id, file, outcomes } = of;
  const { account, role } = of.by.actor;
  const at = context.now();
  const count = (what: Outcome["what"]) => outcomes.filter((one) => one.what === what).length;
  await insertImport(tx, {
    id,
    sha256: file.sha256,
    fileName: file.name,
    account,
    at,
    added: count("added"),
    changed: count("changed"),
    unchanged: count("unchanged"),
  });
  const by = { at, account, role, importId: id };
  await insertChanges(
    tx,
    of.written.changes.map((change) => ({ ...change, ...by, id: context.newId() })),
  );
}
