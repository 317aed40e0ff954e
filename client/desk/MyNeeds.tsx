import { For, Show } from "solid-js";
import type { NeedView } from "#domain/needViews.ts";
import { may } from "../app/session.ts";
import { EnteredTag } from "../onBehalf/EnteredTag.tsx";
import { StatusTag } from "../look/StatusTag.tsx";
import { ThreeNumbers } from "../look/ThreeNumbers.tsx";
import { inWords } from "../needs/inWords.ts";
import { ago, count } from "../words/format.ts";
import { Coded } from "../look/Coded.tsx";
import { t } from "../words/t.ts";
import type { List } from "./createList.ts";
import { Section } from "./Section.tsx";

/** Needs that the department gave back: its question stands first, for nothing moves until it is answered. */
export function Questions(props: { needs: readonly NeedView[] }) {
  return (
    <For each={props.needs}>
      {(need) => (
        <section class="note warning" aria-labelledby={`question-${need.id}`}>
          <h2 id={`question-${need.id}`}>
            <Coded text={t("desk.questionOn", need.code)} />
          </h2>
          <p class="quote">{need.question}</p>
          <p>
            <a class="button primary" href={`/needs/${need.id}`}>
              {t("desk.answer")}
            </a>
          </p>
        </section>
      )}
    </For>
  );
}

/** What the school asked for, how it stands, and what is over. */
export function MyNeeds(props: { list: List<NeedView> }) {
  const isOver = ({ status }: NeedView) => status === "closed" || status === "refused";
  const open = () => props.list.items()?.filter((need) => !isOver(need));
  const over = () => props.list.items()?.filter(isOver) ?? [];
  return (
    <Section
      id="needs"
      title={t("desk.myNeeds")}
      count={open()?.length}
      isKnown={over().length > 0}
      empty={t("desk.noNeeds")}
      problem={props.list.problem()}
      onRetry={props.list.refresh}
      act={
        <Show when={may("file_need")}>
          <a class="pill" href="/needs/new">
            {t("desk.fileNeed")}
          </a>
        </Show>
      }
    >
      <ul class="card rows">
        <For each={open()}>{(need) => <NeedItem need={need} />}</For>
      </ul>
    </Section>
  );
}

function NeedItem(props: { need: NeedView }) {
  return (
    <li class="stack need">
      <div class="apart">
        <a class="strong" href={`/needs/${props.need.id}`}>
          {props.need.site.name}
        </a>
        <span class="line">
          <Show when={props.need.enteredFrom}>{(way) => <EnteredTag way={way()} />}</Show>
          <StatusTag status={{ of: "need", is: props.need.status }} />
          <Show when={props.need.coverage}>
            {(coverage) => <StatusTag status={{ of: "coverage", is: coverage() }} />}
          </Show>
        </span>
      </div>
      <p class="soft small">
        <span class="number">{props.need.code}</span> · {ago(props.need.postedAt)} ·{" "}
        {t("desk.items", count(props.need.lines.length))}
      </p>
      <For each={props.need.lines}>
        {(line) => (
          <ThreeNumbers line={inWords(line)} heading={<span>{inWords(line).name}</span>} />
        )}
      </For>
    </li>
  );
}
