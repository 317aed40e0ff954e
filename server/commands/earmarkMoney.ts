import type { Writer } from "#db/database.ts";
import { freeIn, heldFor } from "#db/fund.ts";
import { appendEntry } from "#db/ledger/append.ts";
import { findNeedLine } from "#db/needs.ts";
import { findItems } from "#db/catalogue.ts";
import { findCampaign } from "#db/places.ts";
import { department } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { decideOpen } from "#domain/campaign.ts";
import { accept, assert, refuse, type Decision } from "#domain/decision.ts";
import {
  decideEarmark,
  decideFreed,
  type FreedEarmark,
  type FundedLine,
  type NewEarmark,
} from "#domain/fund.ts";
import { reach } from "#domain/may.ts";
import { theFund, type Movement } from "#domain/movement.ts";
import type { Context } from "../context.ts";
import { act, type By, type Outcome } from "./act.ts";
import { signature } from "./authority.ts";

/**
 * Holds free money of the fund for a need line of an open campaign. Refuses more than the line lacks
 * and more than is free, and a line that asks for goods.
 */
export function earmarkMoney(context: Context, by: By, asked: NewEarmark) {
  return act(context, by, async (tx) => {
    const found = await findLine(tx, by, asked.needLine);
    if (!found.ok) return found;
    const { line, campaign } = found.value;
    const open = decideOpen(campaign, dayOf(context.now()));
    if (!open.ok) return open;
    const decision = decideEarmark(line, await freeIn(tx, campaign.id), asked.quantity);
    if (!decision.ok) return decision;
    return enter(tx, context, { ...found.value, by, kind: "earmark", movements: decision.value });
  });
}

/**
 * Frees money that was earmarked for a need line and not spent: all of it unless a quantity is
 * given. Refuses more than that; what a promise brought stays with the line.
 */
export function freeEarmark(context: Context, by: By, asked: FreedEarmark) {
  return act(context, by, async (tx) => {
    const found = await findLine(tx, by, asked.needLine);
    if (!found.ok) return found;
    const held = await heldFor(tx, asked.needLine);
    const earmarked = held.find(({ end }) => end.giver === theFund)?.amount.quantity ?? 0;
    const decision = decideFreed(found.value.line, earmarked, asked.quantity);
    if (!decision.ok) return decision;
    const movements = decision.value;
    return enter(tx, context, { ...found.value, by, kind: "earmark_freed", movements });
  });
}

/** The line, its need's school and campaign; refuses who may not use the fund. */
async function findLine(tx: Writer, { actor }: By, id: string) {
  if (!reach(actor.role, "use_fund")) return refuse("not_allowed", { act: "use_fund" });
  const row = await findNeedLine(tx, id);
  if (!row) return refuse("unknown", { what: "need_line", id });
  const item = (await findItems(tx, [row.item])).get(row.item);
  assert(item, "a need line's item is in the catalogue");
  const campaign = await findCampaign(tx, row.campaign);
  assert(campaign, "a need's campaign exists");
  const line: FundedLine = { ...row, approved: row.approved ?? 0, item };
  return accept({ line, campaign, need: row.need, site: row.site, school: row.school });
}

async function enter(
  tx: Writer,
  context: Context,
  {
    by,
    kind,
    movements,
    ...of
  }: {
    by: By;
    kind: "earmark" | "earmark_freed";
    movements: Movement[];
    line: FundedLine;
    campaign: { id: string };
    need: string;
    site: string;
    school: string;
  },
): Promise<Decision<Outcome>> {
  const now = context.now();
  const entry = await appendEntry(tx, now, {
    id: context.newId(),
    kind,
    campaign: of.campaign.id,
    effectiveOn: dayOf(now),
    actor: signature(by.actor, department),
    subjects: { need: of.need, site: of.site },
    movements,
    about: [of.school],
  });
  if (!entry.ok) return entry;
  const done = { id: of.line.id, seq: entry.value.seq };
  return accept({ kind, done, status: 200, audience: "all" });
}
