import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import type { Answered } from "#server/commands/act.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import type { Context } from "#server/context.ts";
import { accepted, by, departmentActor } from "./story.ts";

/** An officer beside `departmentActor`. */
export const secondOfficer: Actor = { account: "so-2", role: "department", alsoClusters: [] };

/**
 * A cluster's promise of five million đồng to the fund of a campaign in which it takes two people to reverse
 * more than four; the seq of its entry.
 */
export async function costlyPromise(context: Context, cluster: Actor): Promise<number> {
  const campaign = v7();
  accepted<Answered>(
    await openCampaign(context, by(departmentActor), {
      id: campaign,
      name: "Có mức",
      hazard: "flood",
      startsOn: "2026-10-14",
      endsOn: "2027-01-12",
      communes: [],
      lapseDays: 14,
      silenceDays: 10,
      receiptEvidence: "not_asked",
      noEvidenceReason: "too_urgent",
      memoPrefix: "TQD",
      reversalLimit: 4_000_000,
    }),
  );
  const promised = { id: v7(), campaign, item: "VND" as const, quantity: 5_000_000 };
  return accepted<Answered>(await makePledge(context, by(cluster), promised)).done.seq!;
}
