import { For, Show } from "solid-js";
import type { NeedView } from "#domain/needViews.ts";
import { EnteredTag } from "../onBehalf/EnteredTag.tsx";
import { UrgencyTag } from "../look/UrgencyTag.tsx";
import { thingsOf } from "../consignments/things.ts";
import { ago, count } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { List } from "./createList.ts";
import { Section } from "./Section.tsx";

const urgencyOrder = ["critical", "urgent", "normal"];

/** Needs that nobody sees and nobody can help until the department has looked at them. */
export function ToVerify(props: { list: List<NeedView> }) {
  const inOrder = () =>
    [...(props.list.items() ?? [])].sort(
      (a, b) =>
        urgencyOrder.indexOf(a.urgency) - urgencyOrder.indexOf(b.urgency) ||
        a.postedAt - b.postedAt,
    );
  return (
    <Section
      id="to-verify"
      title={t("desk.toVerify")}
      count={props.list.items()?.length}
      tone="amber"
      empty={t("desk.nothingToVerify")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
    >
      <ul class="card rows">
        <For each={inOrder()}>
          {(need, index) => (
            <li>
              <div class="apart">
                <a class="strong" href={`/needs/${need.id}`}>
                  {need.site.school.name} · {need.site.name}
                </a>
                <UrgencyTag urgency={need.urgency} />
              </div>
              <Show when={need.enteredFrom}>{(way) => <EnteredTag way={way()} />}</Show>
              <p>{thingsOf(need.lines.map((line) => ({ ...line, quantity: line.asked })))}</p>
              <p class="soft small">
                <span class="number">{need.code}</span> · {need.site.commune.name} ·{" "}
                {ago(need.postedAt)} · {t("desk.items", count(need.lines.length))}
              </p>
              <div class="choices acts">
                <a
                  class="button"
                  classList={{ primary: index() === 0 }}
                  href={`/needs/${need.id}`}
                  aria-label={t("desk.reviewOf", need.code)}
                >
                  {t("desk.review")}
                </a>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}
