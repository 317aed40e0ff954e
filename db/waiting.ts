import {
  and,
  eq,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  type SQLWrapper,
} from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import { addDays } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import { roadDays, soonDays } from "#domain/patience.ts";
import type { WaitingKind, WaitingView } from "#domain/waiting.ts";
import type { Reader } from "./database.ts";
import { waitsForEvidence } from "./evidence.ts";
import { unconfirmed } from "./needFilter.ts";
import { unsettledStates } from "./openOfLines.ts";
import { consignments, discrepancies, pledges, receipts } from "./schema/gifts.ts";
import { reversalRequests } from "./schema/ledger.ts";
import { needs } from "./schema/needs.ts";
import { periods } from "./schema/periods.ts";
import { campaigns } from "./schema/places.ts";
import { safeSites, siteCalls } from "./schema/silence.ts";

/** What waits for somebody today, in campaigns that go on; nothing of who has no work here. */
export async function waitingFor(read: Reader, actor: Actor, today: Day): Promise<WaitingView> {
  const counts = await Promise.all(
    countsOf(read, actor, today).map(async ([kind, count]) => ({ kind, count: await count })),
  );
  const kinds = counts.filter(({ count }) => count > 0);
  return { total: kinds.reduce((sum, { count }) => sum + count, 0), kinds };
}

type Count = readonly [WaitingKind, PromiseLike<number>];

function countsOf(read: Reader, { role, account, school, cluster }: Actor, today: Day): Count[] {
  const going = read
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(gte(campaigns.endsOn, today));
  const needsThat = (...that: (SQL | undefined)[]) =>
    read.$count(needs, and(inArray(needs.campaign, going), ...that));
  const sentThat = (...that: (SQL | undefined)[]) =>
    read.$count(
      consignments,
      and(inArray(consignments.campaign, going), eq(consignments.state, "sent"), ...that),
    );
  const lapsing = (...that: (SQL | undefined)[]) =>
    read.$count(pledges, and(inArray(pledges.campaign, going), isLapsing(today), ...that));
  const calls = read.$count(siteCalls, isMyCall(read, account));
  if (school)
    return [
      ["answer_question", needsThat(eq(needs.school, school), eq(needs.status, "returned"))],
      ["confirm_receipt", sentThat(eq(consignments.school, school))],
      [
        "bring_photo",
        read.$count(receipts, and(waitsForEvidence, isOfSchool(read, school, going))),
      ],
      ["confirm_need", needsThat(eq(needs.school, school), unconfirmed(read, today))],
    ];
  if (cluster)
    return [
      ["send_promise", lapsing(eq(pledges.cluster, cluster))],
      ["chase_consignment", sentThat(eq(consignments.cluster, cluster), isOverdue(today))],
      [
        "explain_discrepancy",
        read.$count(
          discrepancies,
          and(
            eq(discrepancies.state, "open"),
            inArray(
              discrepancies.consignment,
              read
                .select({ id: consignments.id })
                .from(consignments)
                .where(eq(consignments.cluster, cluster)),
            ),
          ),
        ),
      ],
      ["call_site", calls],
    ];
  if (role !== "department") return [];
  return [
    ["verify_need", needsThat(eq(needs.status, "submitted"))],
    ["send_promise", lapsing()],
    ["chase_consignment", sentThat(isOverdue(today))],
    [
      "settle_discrepancy",
      read.$count(
        discrepancies,
        and(
          inArray(discrepancies.campaign, going),
          inArray(discrepancies.state, [...unsettledStates]),
        ),
      ),
    ],
    ["agree_reversal", read.$count(reversalRequests, eq(reversalRequests.state, "open"))],
    ["sign_period", read.$count(periods, isMineToSign(read, account))],
    ["call_site", calls],
  ];
}

/**
 * A period that somebody else counted, whether or not its campaign goes on: all campaigns are named because the
 * index of periods begins with theirs.
 */
function isMineToSign(read: Reader, account: string): SQL | undefined {
  return and(
    inArray(periods.campaign, read.select({ id: campaigns.id }).from(campaigns)),
    eq(periods.state, "counted"),
    ne(periods.countedBy, account),
  );
}

/** A receipt of what a school got, in campaigns that go on. */
function isOfSchool(read: Reader, school: string, going: SQLWrapper): SQL {
  const got = read
    .select({ id: consignments.id })
    .from(consignments)
    .where(and(eq(consignments.school, school), inArray(consignments.campaign, going)));
  return inArray(receipts.consignment, got);
}

/** A consignment on its way that should have been confirmed by now. */
export function isOverdue(today: Day): SQL | undefined {
  return or(
    lt(consignments.expectedOn, today),
    and(isNull(consignments.expectedOn), lt(consignments.sentOn, addDays(today, -roadDays))),
  );
}

/** A promise that lapses unless it is sent these days. */
export function isLapsing(today: Day): SQL | undefined {
  return and(eq(pledges.state, "live"), lte(pledges.lapsesOn, addDays(today, soonDays)));
}

/** A call that was given to somebody, to a site that has said nothing since. */
function isMyCall(read: Reader, account: string): SQL | undefined {
  const said = (of: typeof needs | typeof safeSites) =>
    read.select({ id: of.site }).from(of).where(eq(of.campaign, siteCalls.campaign));
  return and(
    eq(siteCalls.caller, account),
    or(isNull(siteCalls.outcome), ne(siteCalls.outcome, "safe")),
    notInArray(siteCalls.site, said(needs)),
    notInArray(siteCalls.site, said(safeSites)),
  );
}
