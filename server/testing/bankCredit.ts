import { v7 } from "uuid";
import { appendEntry } from "#db/ledger/append.ts";
import { cash } from "#domain/catalogue.ts";
import { dayOf } from "#domain/calendar.ts";
import { freeMoney, heldMoney } from "#domain/fund.ts";
import { unknownGiver } from "#domain/movement.ts";
import type { Context } from "#server/context.ts";
import { accepted } from "./story.ts";

interface Held {
  line: { id: string; site: string };
  giver: string;
}

/**
 * Money in a campaign's account, as a bank's credit posts it: somebody's gift, free to be used. With
 * `held`, a cluster's gift for a need line at once, as it is once it was matched.
 */
export async function bankCredit(
  { db, now }: Pick<Context, "db" | "now">,
  campaign: string,
  { quantity, held }: { quantity: number; held?: Held },
): Promise<number> {
  const from = { account: "gift" as const, giver: held?.giver ?? unknownGiver };
  const to = held ? heldMoney(held.line, held.giver) : freeMoney;
  const movements = [{ from, to, item: cash, quantity, value: quantity }];
  const entry = await db.write((tx) =>
    appendEntry(tx, now(), {
      id: v7(),
      kind: "bank_credit",
      campaign,
      effectiveOn: dayOf(now()),
      actor: { organisation: "department", role: "department" },
      subjects: {},
      movements,
    }),
  );
  return accepted<{ seq: number }>(entry).seq;
}
