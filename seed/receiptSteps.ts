import { confirmReceipt } from "#server/commands/confirmReceipt.ts";
import type { NewReceipt } from "#domain/receipt.ts";
import type { Carried } from "./giftSteps.ts";
import { womanName } from "./names.ts";
import type { Desk } from "./needSteps.ts";
import { schoolAccount } from "./people.ts";
import type { PlannedGift } from "./plannedGift.ts";
import { arrivalNotes, positions } from "./remarks.ts";

/** Writes down that the school confirms what arrived, in the afternoon of a day. */
export function writeReceipt(
  { script, calendar, chance, cast }: Desk,
  gift: { gift: PlannedGift; parts: readonly Carried[]; consignment: string; day: number },
) {
  const { parts, consignment, day } = gift;
  const { need, unlisted } = gift.gift;
  const head = cast(schoolAccount(need.school));
  const position = chance.pick(positions);
  const name = position === positions[0] ? head.name : womanName(chance);
  const at = calendar.between(day, 14, 18);
  const receipt: NewReceipt = {
    id: chance.id(at),
    receivedOn: calendar.on(day),
    receivedBy: { name, position },
    ...(chance.next() < 0.5 && { note: chance.pick(arrivalNotes) }),
    lines: [
      ...parts.flatMap((part) => countOf(part)),
      ...(unlisted ? [{ item: unlisted.item.id, surplus: unlisted.surplus }] : []),
    ],
  };
  const who = { actor: head.actor, what: `receipt at ${need.school.code}` };
  script.add(at, who, (context, by) => confirmReceipt(context, by, consignment, receipt));
}

/** A line as the school counts it: one that never came is not mentioned at all. */
function countOf({ consignmentLine: line, quantity, arrival }: Carried): NewReceipt["lines"] {
  if (arrival?.leftOut) return [];
  const { good = quantity, damaged, surplus, reason } = arrival ?? {};
  return [
    {
      line,
      good,
      ...(damaged && { damaged }),
      ...(surplus && { surplus }),
      ...(reason && { reason }),
    },
  ];
}
