import { v7 } from "uuid";
import { freeIn, heldFor } from "#db/fund.ts";
import { audit } from "#db/ledger/audit.ts";
import { showEntry } from "#db/ledger/read.ts";
import { cash } from "#domain/catalogue.ts";
import type { NewConsignment } from "#domain/consignment.ts";
import { closeNeed } from "#server/commands/closeNeed.ts";
import { confirmReceipt } from "#server/commands/confirmReceipt.ts";
import { earmarkMoney } from "#server/commands/earmarkMoney.ts";
import { sendConsignment } from "#server/commands/sendConsignment.ts";
import type { Answered } from "#server/commands/act.ts";
import type { Decision } from "#domain/decision.ts";
import type { Context } from "#server/context.ts";
import { bankCredit } from "./bankCredit.ts";
import {
  accepted,
  by,
  departmentActor,
  schoolActor,
  smallProvince,
  verifiedNeed,
} from "./story.ts";

/** A campaign of its own with a million đồng in its account, and what the department does with it. */
export async function fundScene(context: Context) {
  const { read } = context.db;
  const province = await smallProvince(context);
  const { campaign, site } = province;
  await bankCredit(context, campaign, { quantity: 1_000_000 });
  const so = () => by(departmentActor);
  const school = () => by(schoolActor(province.school));

  /** A verified need with one line. */
  async function lineOf(item: string, quantity: number) {
    const need = await verifiedNeed(context, province, [{ item, quantity }]);
    return { need: need.id, line: need.lines[0]! };
  }

  /** A cluster's money that is matched to its promise for a line. */
  const match = (line: string, giver: string, quantity: number) =>
    bankCredit(context, campaign, { quantity, held: { line: { id: line, site }, giver } });

  const leaving = (
    means: NewConsignment["means"],
    lines: NewConsignment["lines"],
  ): NewConsignment => ({
    id: v7(),
    campaign,
    site,
    from: "fund",
    means,
    sentOn: "2026-11-23",
    lines,
  });
  const paying = (quantity: number, needLine?: string) =>
    leaving("transfer", [
      {
        id: v7(),
        item: cash,
        quantity,
        value: quantity,
        basis: "estimate",
        ...(needLine && { needLine }),
      },
    ]);
  const buying = (
    quantity: number,
    value: number,
    { needLine, basis = "invoice" }: { needLine?: string; basis?: "invoice" | "catalogue" } = {},
  ) =>
    leaving("goods", [
      { id: v7(), item: "CHAN", quantity, value, basis, ...(needLine && { needLine }) },
    ]);

  /** What the school says arrived of the first line. */
  const confirm = (
    { id, lines }: NewConsignment,
    counted: { good: number; damaged?: number; surplus?: number },
  ) =>
    confirmReceipt(context, school(), id, {
      id: v7(),
      receivedOn: "2026-11-23",
      receivedBy: { name: "Cô An", position: "Hiệu trưởng" },
      lines: [{ line: lines[0]!.id, ...counted }],
    });

  /** What is free, and what is held for a line. */
  async function fund(line: string) {
    const held = await heldFor(read, line);
    const sum = held.reduce((total, { amount }) => total + amount.quantity, 0);
    return { free: await freeIn(read, campaign), held: sum };
  }

  /** What an entry moved, a sentence each; givers that are clusters by their names. */
  async function moved(seq: number | undefined) {
    const entry = (await showEntry(read, seq!))!;
    const place = ({ account, giver, needLine }: (typeof entry.movements)[number]["from"]) =>
      `${account} of ${entry.names[giver] ?? giver}${needLine ? " for a line" : ""}`;
    return entry.movements.map(
      ({ from, to, item, quantity }) => `${place(from)} → ${place(to)}: ${quantity} ${item}`,
    );
  }

  return {
    province,
    campaign,
    so,
    school,
    lineOf,
    match,
    leaving,
    paying,
    buying,
    confirm,
    fund,
    moved,
    send: (asked: NewConsignment) => sendConsignment(context, so(), asked),
    earmark: (needLine: string, quantity: number) =>
      earmarkMoney(context, so(), { needLine, quantity }),
    close: (need: string) => closeNeed(context, school(), need, { reason: "helped_by_others" }),
    broken: async () => (await audit(read)).broken,
  };
}

/** What an accepted act answers; throws with the code of a refusal. */
export const done = (answered: Decision<Answered>) => accepted<Answered>(answered).done;
