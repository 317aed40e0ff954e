import { createSignal, For, Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import { urgencies } from "#domain/needLine.ts";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import { may } from "../app/session.ts";
import type { List } from "../desk/createList.ts";
import { Section } from "../desk/Section.tsx";
import { ThreeNumbers } from "../look/ThreeNumbers.tsx";
import { UrgencyTag } from "../look/UrgencyTag.tsx";
import { inWords, placeName } from "../needs/inWords.ts";
import { t } from "../words/t.ts";
import { EarmarkDialog, type ToEarmark } from "./EarmarkDialog.tsx";
import { SpendLink } from "./SpendLink.tsx";

/** Needs that lack money, the most urgent and oldest first, with a way to give them the fund's. */
export function WaitingLines(props: { list: List<NeedView>; free: number; onDone: () => void }) {
  const [earmarking, setEarmarking] = createSignal<ToEarmark>();
  const lines = () => props.list.items() && inOrder(props.list.items() ?? []);
  const first = () => (props.free > 0 ? lines()?.[0]?.line.id : undefined);
  return (
    <Section
      id="waiting"
      title={t("fund.waiting")}
      count={lines()?.length}
      tone="amber"
      empty={t("fund.nothingWaiting")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
    >
      <ul class="card rows">
        <For each={lines()}>
          {({ need, line }) => (
            <li>
              <ThreeNumbers
                line={inWords(line)}
                compact
                heading={
                  <a class="strong" href={`/needs/${need.id}`}>
                    {placeName(need.site)}
                  </a>
                }
              >
                <span class="soft small block">
                  <span class="number">{need.code}</span> · {need.site.commune.name}{" "}
                  <UrgencyTag urgency={line.urgency} />
                </span>
              </ThreeNumbers>
              <Show when={may("use_fund")}>
                <div class="choices acts">
                  <button
                    type="button"
                    class="button"
                    classList={{ primary: line.id === first() }}
                    aria-label={t("fund.earmarkOf", need.code)}
                    onClick={() => setEarmarking({ line, place: placeName(need.site) })}
                  >
                    {t("fund.earmark")}
                  </button>
                  <SpendLink need={need} line={line} />
                </div>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <EarmarkDialog
        asked={earmarking()}
        onDone={() => {
          setEarmarking();
          props.onDone();
        }}
        onClose={() => setEarmarking()}
      />
    </Section>
  );
}

function inOrder(needs: readonly NeedView[]): { need: NeedView; line: NeedLineView }[] {
  const rank = ({ urgency }: NeedLineView) => -urgencies.indexOf(urgency);
  return needs
    .flatMap((need) => need.lines.map((line) => ({ need, line })))
    .filter(({ line }) => line.item === cash && line.lacking > 0)
    .sort((a, b) => rank(a.line) - rank(b.line) || a.need.postedAt - b.need.postedAt);
}
