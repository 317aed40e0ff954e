import { For } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import { t } from "../words/t.ts";
import { ConsignmentRow } from "./ConsignmentRow.tsx";
import type { List } from "./createList.ts";
import { Section } from "./Section.tsx";

/** What schools confirmed, with its differences, the newest first. */
export function Received(props: {
  list: List<ConsignmentView>;
  title: string;
  today: Day;
  names: "receiver" | "giver";
}) {
  return (
    <Section
      id="received"
      title={props.title}
      // How many there are is not known: only the newest are read.
      count={props.list.hasMore() ? undefined : props.list.items()?.length}
      isKnown={props.list.items() !== undefined}
      empty={t("desk.nothingReceived")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
      more={props.list.hasMore() ? props.list.more : undefined}
    >
      <ul class="card rows">
        <For each={props.list.items()}>
          {(one) => <ConsignmentRow consignment={one} today={props.today} names={props.names} />}
        </For>
      </ul>
    </Section>
  );
}
