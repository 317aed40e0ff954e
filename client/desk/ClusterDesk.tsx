import { dayOf } from "#domain/calendar.ts";
import type { ConsignmentView, DiscrepancyView, PledgeView } from "#domain/giftViews.ts";
import type { UnreportedView } from "#domain/unreported.ts";
import { may } from "../app/session.ts";
import { t } from "../words/t.ts";
import { createList, receivedFirst, whole } from "./createList.ts";
import { Discrepancies } from "./Discrepancies.tsx";
import { Jumps, type Jump } from "./Jumps.tsx";
import { OnTheWay } from "./OnTheWay.tsx";
import { Received } from "./Received.tsx";
import { ToSend } from "./ToSend.tsx";
import { ofConsignments, ofPromises, ofReceipts, ofDifferences, ofUnreported } from "./kinds.ts";
import { Unreported } from "./Unreported.tsx";

/** A cluster head's desk: what was promised is sent, what was sent is followed until it arrives. */
export function ClusterDesk(props: { campaign: string; cluster: string }) {
  const today = dayOf(Date.now());
  const mine = (state: string) => ({ campaign: props.campaign, cluster: props.cluster, state });
  const promises = createList<PledgeView>("/api/pledges", () => mine("live"), {
    wanted: whole,
    kinds: ofPromises,
  });
  const sent = createList<ConsignmentView>("/api/consignments", () => mine("sent"), {
    wanted: whole,
    kinds: ofConsignments,
  });
  const received = createList<ConsignmentView>("/api/consignments", () => mine("received"), {
    wanted: receivedFirst,
    kinds: ofReceipts,
  });
  const differences = createList<DiscrepancyView>("/api/discrepancies", () => mine("unsettled"), {
    wanted: whole,
    kinds: ofDifferences,
  });
  const unreported = createList<UnreportedView>(
    "/api/unreported",
    () => ({ campaign: props.campaign }),
    { wanted: whole, kinds: ofUnreported },
  );
  const jumps = (): Jump[] => [
    { id: "to-send", title: t("desk.toSend"), count: promises.items()?.length, tone: "amber" },
    {
      id: "on-the-way",
      title: t("consignments.state.sent"),
      count: sent.items()?.length,
      tone: "sky",
    },
    {
      id: "discrepancies",
      title: t("receipts.discrepancies"),
      count: differences.items()?.length,
      tone: "red",
    },
  ];

  return (
    <>
      <Jumps to={jumps()} />
      <ToSend list={promises} today={today} />
      <OnTheWay
        list={sent}
        today={today}
        names="receiver"
        mayTakeBack={may("take_back_consignment")}
      />
      <Discrepancies list={differences} />
      <Unreported list={unreported} />
      <Received list={received} title={t("desk.received")} today={today} names="receiver" />
    </>
  );
}
