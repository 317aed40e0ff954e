import { insertChanges } from "#db/changes.ts";
import type { Writer } from "#db/database.ts";
import { insertImport } from "#db/imports.ts";
import { dayOf } from "#domain/calendar.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Plan, World } from "#domain/imports/planLists.ts";
import type { Planner } from "#domain/imports/planner.ts";
import type { Context } from "../context.ts";
import { act, type Answered, type By, type Outcome } from "./act.ts";
import { planFile, worldOf, type AskedFile, type FilePlan } from "./planFile.ts";
import { recordingGifts } from "./recordingGifts.ts";
import { idOf, writeLists, type Written } from "./writeLists.ts";

/** A file that was checked: what it holds, and the hash of the plan that was shown for it. */
export interface CheckedFile extends Pick<AskedFile, "sheets" | "campaign"> {
  name: string;
  sha256: string;
  plan: string;
}

/** How often a file is planned anew because something changed meanwhile. */
const triesMax = 3;

/**
 * Imports the lists of a file, all of it or nothing. People are added without a link: they are
 * invited later. Gifts of the past are posted to their campaign's ledger. Refuses with what
 * `planFile` refuses, with `list_has_errors`, and with `list_changed` when it would no longer do
 * what was shown. A file that says nothing new writes nothing.
 */
export async function importLists(
  context: Context & { tables: Planner },
  by: By,
  file: CheckedFile,
): Promise<Decision<Answered>> {
  const asked = { ...file, actor: by.actor, today: dayOf(context.now()) };
  for (let tries = 1; ; tries++) {
    // Planning takes long: nobody else's writing waits for it.
    const planned = await planFile(context.db.read, context.tables, asked);
    let isStale = false;
    const answered = await act(context, by, async (tx) => {
      if (!planned.ok) return planned;
      isStale = !(await isStill(tx, asked, planned.value.world));
      return isStale
        ? refuse("list_changed")
        : importing(tx, context, { by, file, ...planned.value });
    });
    if (answered.ok || !isStale || tries === triesMax) return answered;
  }
}

/** Whether everything that a file was planned against is as it was. */
async function isStill(tx: Writer, asked: AskedFile, world: World): Promise<boolean> {
  const now = await worldOf(tx, asked);
  return now.ok && JSON.stringify(now.value) === JSON.stringify(world);
}

/** Does what was planned. */
async function importing(
  tx: Writer,
  context: Context,
  { by, file, ...planned }: FilePlan & { by: By; file: CheckedFile },
): Promise<Decision<Outcome>> {
  const { plan, hash, counts, world } = planned;
  if (plan.problems.length > 0)
    return refuse("list_has_errors", { problems: plan.problems.length });
  if (hash !== file.plan) return refuse("list_changed");

  const id = context.newId();
  const written = await writeLists(tx, context, { plan, known: world.known });
  const recorded = await recordNew(tx, context, { by, file, plan, written });
  if (!recorded.ok) return recorded;
  if (written.changes.length + recorded.value > 0)
    await keepImport(tx, context, { id, by, file, counts, written });
  const audience = recorded.value > 0 ? "all" : "inside";
  return accept({ kind: "lists_imported", done: { id }, status: 201, audience });
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
    counts: FilePlan["counts"];
    written: Written;
  },
) {
  const { id, file, counts } = of;
  const { account, role } = of.by.actor;
  const at = context.now();
  const count = (what: "added" | "changed" | "unchanged") =>
    counts.reduce((sum, of) => sum + of[what], 0);
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
