import type { Writer } from "#db/database.ts";
import { appendEntry, type Draft } from "#db/ledger/append.ts";
import { findNeedLine } from "#db/needs.ts";
import { findItems } from "#db/catalogue.ts";
import { findCampaign, type CampaignRow } from "#db/places.ts";
import { insertPledges } from "#db/pledges.ts";
import { takenIds } from "#db/takenIds.ts";
import type { Actor } from "#domain/actor.ts";
import { decideOpen, lapseDay } from "#domain/campaign.ts";
import { codeOf } from "#domain/code.ts";
import { dayOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import type { Movement } from "#domain/movement.ts";
import { decidePledge, pledgeToFund, type NewPledge, type PledgeToLine } from "#domain/pledge.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { givingCluster, signature } from "./authority.ts";
import { keepOptional } from "./texts.ts";

/** Where a promise goes and what it moves; `line` and `need` are absent for the campaign's fund. */
interface Promised {
  campaign: string;
  line?: string;
  need?: string;
  site?: string;
  school?: string;
  movements: Movement[];
}

/** A promise that may be made. */
export interface Promising extends Omit<Promised, "campaign"> {
  asked: NewPledge;
  giver: string;
  campaign: CampaignRow;
}

/**
 * Promises a quantity towards a need line, or cash to the campaign's fund, and posts it to the
 * ledger, together or not at all. Refuses what would promise a line more than it lacks.
 */
export async function makePledge(context: Context, by: By, asked: NewPledge) {
  const now = context.now();
  return act(context, by, async (tx) => {
    const decided = await decidePromise(tx, { actor: by.actor, asked, today: dayOf(now) });
    if (!decided.ok) return decided;

    const promising = decided.value;
    const [number = 0] = await insertPledges(tx, [promiseRow(promising, now)]);
    const texts = await keepOptional(tx, context, {
      subject: asked.id,
      field: "note",
      text: asked.note,
    });
    const draft = promiseDraft(context, by.actor, promising);
    const entry = await appendEntry(tx, now, { ...draft, effectiveOn: dayOf(now), texts });
    if (!entry.ok) return entry;
    return accept({
      kind: "pledge",
      done: { id: asked.id, code: codeOf("pledge", number), seq: entry.value.seq },
      status: 201 as const,
      audience: "all" as const,
    });
  });
}

/** Whether something may be promised, and what then moves. */
export async function decidePromise(
  tx: Writer,
  { actor, asked, today }: { actor: Actor; asked: NewPledge; today: Day },
): Promise<Decision<Promising>> {
  const { onBehalfOf } = asked;
  const cluster = await givingCluster(tx, { actor, act: "make_pledge", onBehalfOf });
  if (!cluster.ok) return cluster;
  const giver = cluster.value;
  const [taken] = await takenIds(tx, [asked.id]);
  if (taken) return refuse("duplicate_id", { id: taken });
  const promised: Decision<Promised> =
    "needLine" in asked
      ? await toLine(tx, asked, giver)
      : accept({ campaign: asked.campaign, movements: pledgeToFund(asked, giver) });
  if (!promised.ok) return promised;
  const { campaign: id } = promised.value;
  const campaign = await findCampaign(tx, id);
  if (!campaign) return refuse("unknown", { what: "campaign", id });
  const open = decideOpen(campaign, today);
  return open.ok ? accept({ ...promised.value, asked, giver, campaign }) : open;
}

/** The row of a promise. */
export function promiseRow(
  { asked, giver, campaign, need, line, movements }: Promising,
  now: number,
) {
  const [movement] = movements;
  assert(movement, "a promise moves something");
  const { item, quantity, value } = movement;
  return {
    id: asked.id,
    campaign: campaign.id,
    cluster: giver,
    need: need ?? null,
    needLine: line ?? null,
    item,
    quantity,
    value,
    lapsesOn: lapseDay(campaign, dayOf(now)),
    pledgedAt: now,
  };
}

/** What the ledger says of a promise, but for its day and its texts. */
export function promiseDraft(
  { newId }: Context,
  actor: Actor,
  { asked, giver, campaign, need, site, school, movements }: Promising,
): Omit<Draft, "effectiveOn"> {
  return {
    id: newId(),
    kind: "pledge",
    campaign: campaign.id,
    actor: signature(actor, giver),
    subjects: { pledge: asked.id, ...(need && { need }), ...(site && { site }) },
    movements,
    about: school ? [school] : [],
  };
}

async function toLine(
  tx: Writer,
  asked: PledgeToLine,
  cluster: string,
): Promise<Decision<Promised>> {
  const line = await findNeedLine(tx, asked.needLine);
  if (!line) return refuse("unknown", { what: "need_line", id: asked.needLine });
  const item = (await findItems(tx, [line.item])).get(line.item);
  assert(item, "a need line's item is in the catalogue");
  const standing = { ...line, approved: line.approved ?? 0, item };
  const decision = decidePledge(standing, asked, cluster);
  if (!decision.ok) return decision;
  const { campaign, need, site, school } = line;
  return accept({ campaign, line: line.id, need, site, school, movements: decision.value });
}
