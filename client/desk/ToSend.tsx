import { createSignal, For, Show } from "solid-js";
import type { Day } from "#domain/day.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { campaign } from "../app/campaign.ts";
import { FundPledge } from "../pledges/FundPledge.tsx";
import { t } from "../words/t.ts";
import type { List } from "./createList.ts";
import { byPlace } from "./promises.ts";
import { ReleaseDialog } from "./ReleaseDialog.tsx";
import { Section } from "./Section.tsx";
import { FundPromises, SitePromises } from "./SitePromises.tsx";

/** What a cluster promised and has not sent, by where it goes; what lapses first stands first. */
export function ToSend(props: { list: List<PledgeView>; today: Day }) {
  const [releasing, setReleasing] = createSignal<PledgeView>();
  const places = () => byPlace(props.list.items() ?? [], t("consignments.fund"));
  return (
    <Section
      id="to-send"
      title={t("desk.toSend")}
      count={props.list.items()?.length}
      tone="amber"
      empty={t("desk.nothingToSend")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
      after={
        <div class="choices">
          <a class="button" href="/">
            {t("desk.findNeeds")}
          </a>
          <Show when={campaign()?.open && campaign()}>
            {(about) => <FundPledge campaign={about()} onDone={props.list.refresh} />}
          </Show>
        </div>
      }
    >
      <ul class="tiles">
        <For each={places()}>
          {(to, index) => (
            <Show
              when={to.site}
              fallback={
                <FundPromises
                  to={to}
                  today={props.today}
                  campaign={campaign()}
                  onRelease={setReleasing}
                />
              }
            >
              <SitePromises
                to={to}
                today={props.today}
                isFirst={index() === 0}
                onRelease={setReleasing}
              />
            </Show>
          )}
        </For>
      </ul>
      <ReleaseDialog
        pledge={releasing()}
        onClose={() => setReleasing()}
        onDone={() => {
          setReleasing();
          props.list.refresh();
        }}
      />
    </Section>
  );
}
