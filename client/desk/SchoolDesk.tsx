import { For, Show } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import type { Day } from "#domain/day.ts";
import type { ConsignmentView, DiscrepancyView } from "#domain/giftViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import type { UnreportedView } from "#domain/unreported.ts";
import { may } from "../app/session.ts";
import { StillNeeded } from "../needs/StillNeeded.tsx";
import { keepComing } from "../offline/keepComing.ts";
import { t } from "../words/t.ts";
import { ConsignmentRow } from "./ConsignmentRow.tsx";
import { createList, receivedFirst, whole, type List } from "./createList.ts";
import { Discrepancies } from "./Discrepancies.tsx";
import { Jumps, type Jump } from "./Jumps.tsx";
import { MyNeeds, Questions } from "./MyNeeds.tsx";
import { Received } from "./Received.tsx";
import { Section } from "./Section.tsx";
import { Unsaid } from "./Unsaid.tsx";
import { WithoutEvidence } from "./WithoutEvidence.tsx";
import { ofConsignments, ofDifferences, ofEvidence, ofNeeds, ofUnreported } from "./kinds.ts";

/** A headteacher's desk: answer, confirm what came, see how the needs stand. */
export function SchoolDesk(props: { campaign: string; school: string }) {
  const today = dayOf(Date.now());
  const mine = () => ({ campaign: props.campaign, school: props.school });
  const inState = (state: string) => ({ ...mine(), state });
  const needs = createList<NeedView>("/api/needs", mine, {
    wanted: whole,
    kinds: ofNeeds,
  });
  const coming = createList<ConsignmentView>("/api/consignments", () => inState("sent"), {
    wanted: whole,
    kinds: ofConsignments,
  });
  const received = createList<ConsignmentView>("/api/consignments", () => inState("received"), {
    wanted: receivedFirst,
    kinds: ofEvidence,
  });
  const unseen = createList<ConsignmentView>(
    "/api/consignments",
    () => ({ ...mine(), evidence: "open" }),
    { wanted: receivedFirst, kinds: ofEvidence },
  );
  const differences = createList<DiscrepancyView>(
    "/api/discrepancies",
    () => inState("unsettled"),
    {
      wanted: whole,
      kinds: ofDifferences,
    },
  );
  const unsaid = createList<UnreportedView>(
    "/api/unreported",
    () => ({ campaign: props.campaign }),
    { wanted: whole, kinds: ofUnreported },
  );
  keepComing(() => coming.items() ?? []);
  const isOpen = ({ status }: NeedView) => status !== "closed" && status !== "refused";
  const jumps = (): Jump[] => [
    {
      id: "coming",
      title: t("consignments.state.sent"),
      count: coming.items()?.length,
      tone: "sky",
    },
    ...(unseen.items()?.length
      ? [
          {
            id: "without-evidence",
            title: t("receipts.photosToBring"),
            count: unseen.hasMore() ? undefined : unseen.items()?.length,
            tone: "amber" as const,
          },
        ]
      : []),
    { id: "needs", title: t("needs.title"), count: needs.items()?.filter(isOpen).length },
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
      <Questions needs={(needs.items() ?? []).filter(({ status }) => status === "returned")} />
      <For each={needs.items()}>{(need) => <StillNeeded need={need} onDone={needs.refresh} />}</For>
      <Unsaid list={unsaid} campaign={props.campaign} />
      <Coming list={coming} today={today} />
      <WithoutEvidence list={unseen} today={today} names="giver" />
      <MyNeeds list={needs} />
      <Discrepancies list={differences} />
      <Received list={received} title={t("desk.confirmed")} today={today} names="giver" />
      <p>
        <a class="button" href={`/schools/${props.school}/sites`}>
          {t("desk.mySchool")}
        </a>
      </p>
      <p>
        <a href="/documents/need-form" rel="external" target="_blank">
          {t("desk.printNeed")}
        </a>
      </p>
    </>
  );
}

/** What is on its way to the school, to be confirmed when it has come. */
function Coming(props: { list: List<ConsignmentView>; today: Day }) {
  return (
    <Section
      id="coming"
      title={t("desk.coming")}
      count={props.list.items()?.length}
      tone="sky"
      empty={t("desk.nothingComing")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
    >
      <ul class="card rows">
        <For each={props.list.items()}>
          {(one, index) => (
            <ConsignmentRow consignment={one} today={props.today} names="giver">
              <Show when={may("confirm_receipt")}>
                <a
                  class="button"
                  classList={{ primary: index() === 0 }}
                  href={`/consignments/${one.id}/receipt`}
                  aria-label={t("desk.confirmOf", one.code)}
                >
                  {t("receipts.title")}
                </a>
              </Show>
            </ConsignmentRow>
          )}
        </For>
      </ul>
    </Section>
  );
}
