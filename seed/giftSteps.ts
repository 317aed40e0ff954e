import { makePledge } from "#server/commands/makePledge.ts";
import { releasePledge } from "#server/commands/releasePledge.ts";
import { sendConsignment } from "#server/commands/sendConsignment.ts";
import { takeBack } from "#server/commands/takeBack.ts";
import type { NewConsignmentLine } from "#domain/consignment.ts";
import { cash } from "#domain/catalogue.ts";
import type { Chance } from "./chance.ts";
import { manName, phoneNumber } from "./names.ts";
import type { Desk } from "./needSteps.ts";
import { clusterAccount } from "./people.ts";
import type { PlannedGift } from "./plannedGift.ts";
import type { Cluster } from "./province.ts";
import { writeReceipt } from "./receiptSteps.ts";
import {
  carriers,
  consignmentNotes,
  pledgeNotes,
  takenBackReason,
  withdrawnReasons,
  writtenOffReason,
} from "./remarks.ts";

/** Clusters that report by telephone: the department enters what they say. */
const byTelephone = ["C06", "C13"];

/** A part of a gift with the ids that its promise and its line on the truck have. */
export type Carried = PlannedGift["parts"][number] & { pledge: string; consignmentLine: string };

/** Writes down how each gift was promised, sent, confirmed, or how it came to nothing. */
export function writeGifts(desk: Desk, gifts: readonly PlannedGift[]) {
  for (const gift of gifts) {
    const days = daysOf(gift, desk.chance);
    const pledgedAt = desk.calendar.between(days.pledged, 13, 19);
    const parts = gift.parts.map((part): Carried => {
      const [pledge, consignmentLine] = [desk.chance.id(pledgedAt), desk.chance.id(pledgedAt)];
      return { ...part, pledge, consignmentLine };
    });
    if (gift.promised) promise(desk, { gift, parts, pledgedAt });
    if (days.released !== undefined) release(desk, { gift, parts, day: days.released });
    if (days.sent === undefined) continue;
    const sent = { ...days, sent: days.sent };
    const consignment = send(desk, { gift, parts, days: sent });
    if (days.back !== undefined) turnBack(desk, { gift, consignment, day: days.back });
    if (days.received !== undefined)
      writeReceipt(desk, { gift, parts, consignment, day: days.received });
  }
}

/** The days of a gift, counted from the start; absent is what did not happen. */
interface GiftDays {
  pledged: number;
  sent?: number;
  expected?: number;
  received?: number;
  released?: number;
  back?: number;
}

function daysOf(gift: PlannedGift, chance: Chance): GiftDays {
  const { stage, need, promised } = gift;
  // What a school asked for again was verified two days later.
  const first = need.verifiedDay + (need.fate === "revised" ? 2 : 0);
  const from = (day: number) => Math.max(first, day);
  switch (stage) {
    case "received": {
      const pledged = promised ? Math.min(first + chance.whole(0, 9), -5) : first;
      const sent = promised ? Math.min(pledged + chance.whole(1, 8), -3) : first + 1;
      return { pledged, sent, expected: sent + 2, received: sent + chance.whole(0, 2) };
    }
    case "way": {
      const sent = chance.whole(-2, -1);
      return { pledged: from(sent - chance.whole(3, 8)), sent, expected: chance.whole(1, 3) };
    }
    case "late":
      return { pledged: from(-12), sent: -8, expected: -6 };
    case "promised":
      return { pledged: from(chance.whole(-9, -1)) };
    case "lapsing":
      return { pledged: chance.whole(-13, -11) };
    case "lapsed":
      return { pledged: from(chance.whole(-24, -17)) };
    case "withdrawn":
      return { pledged: from(-17), released: chance.whole(-12, -9) };
    case "written_off":
      return { pledged: from(-17), released: -5 };
    case "dropped":
      return { pledged: from(-12) };
    case "taken_back":
      return { pledged: from(-9), sent: -5, expected: -4, back: -4 };
  }
  return stage satisfies never;
}

/** Who enters a cluster's acts, and for whom. */
export function speakerOf({ cast }: Desk, cluster: Cluster) {
  return byTelephone.includes(cluster.code)
    ? { actor: cast("so").actor, onBehalf: { onBehalfOf: cluster.id } }
    : { actor: cast(clusterAccount(cluster)).actor, onBehalf: {} };
}

function promise(
  desk: Desk,
  { gift, parts, pledgedAt }: { gift: PlannedGift; parts: readonly Carried[]; pledgedAt: number },
) {
  const { actor, onBehalf } = speakerOf(desk, gift.cluster);
  const note = desk.chance.next() < 0.4 ? desk.chance.pick(pledgeNotes) : undefined;
  for (const [index, { line, pledge, quantity, value, basis }] of parts.entries()) {
    if (!line) continue;
    const at = pledgedAt + index * 45_000;
    desk.script.add(at, { actor, what: `pledge of ${line.item.id}` }, (context, by) =>
      makePledge(context, by, {
        id: pledge,
        needLine: line.id,
        quantity,
        ...(basis && { value, basis }),
        ...(note && { note }),
        ...onBehalf,
      }),
    );
  }
}

function release(
  desk: Desk,
  { gift, parts, day }: { gift: PlannedGift; parts: readonly Carried[]; day: number },
) {
  const written = gift.stage === "written_off";
  const own = speakerOf(desk, gift.cluster);
  const actor = written ? desk.cast("so").actor : own.actor;
  const reason = written ? writtenOffReason : desk.chance.pick(withdrawnReasons);
  for (const { pledge } of parts)
    desk.script.add(desk.calendar.between(day, 9, 17), { actor, what: gift.stage }, (context, by) =>
      releasePledge(context, by, pledge, { reason, ...(!written && own.onBehalf) }),
    );
}

function send(
  desk: Desk,
  {
    gift,
    parts,
    days,
  }: { gift: PlannedGift; parts: readonly Carried[]; days: GiftDays & { sent: number } },
): string {
  const { calendar, chance, campaign, script } = desk;
  const { actor, onBehalf } = speakerOf(desk, gift.cluster);
  const isCash = parts.every(({ item }) => item.id === cash);
  const at = calendar.between(days.sent, 6, 10);
  const id = chance.id(at);
  const means = isCash ? chance.pick(["cash", "transfer", "transfer"] as const) : "goods";
  const truck = isCash ? {} : inventTruck(chance);
  script.add(at, { actor, what: `consignment to ${gift.need.school.code}` }, (context, by) =>
    sendConsignment(context, by, {
      id,
      campaign,
      site: gift.need.site.id,
      means,
      sentOn: calendar.on(days.sent),
      ...(days.expected !== undefined && { expectedOn: calendar.on(days.expected) }),
      ...truck,
      ...onBehalf,
      lines: parts.map((part) => lineOf(part, gift.promised)),
    }),
  );
  return id;
}

function lineOf(part: Carried, promised: boolean): NewConsignmentLine {
  const { consignmentLine: id, pledge, item, line, quantity, value, basis } = part;
  if (promised) return { id, pledge, quantity, ...(basis && { value, basis }) };
  const needLine = line && { needLine: line.id };
  return { id, item: item.id, quantity, value, basis: basis ?? "catalogue", ...needLine };
}

function inventTruck(chance: Chance) {
  return {
    carrier: chance.pick(carriers),
    plate: `00C-000.${chance.whole(10, 99)}`,
    driver: { name: manName(chance), phone: phoneNumber(chance) },
    ...(chance.next() < 0.4 && { note: chance.pick(consignmentNotes) }),
  };
}

function turnBack(
  desk: Desk,
  { gift, consignment, day }: { gift: PlannedGift; consignment: string; day: number },
) {
  const { actor, onBehalf } = speakerOf(desk, gift.cluster);
  desk.script.add(desk.calendar.between(day, 9, 17), { actor, what: "take back" }, (context, by) =>
    takeBack(context, by, consignment, { reason: takenBackReason, ...onBehalf }),
  );
}
