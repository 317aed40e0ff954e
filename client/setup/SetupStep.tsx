import { For, Show } from "solid-js";
import type { SetupView } from "#domain/province.ts";
import { may } from "../app/session.ts";
import { t } from "../words/t.ts";
import { factsOf, linksOf } from "./stepFacts.ts";
import type { Step, StepState } from "./steps.ts";

const tones: Record<StepState, string> = { done: "leaf", partly: "amber", todo: "", later: "" };

/** One step: how it stands in numbers and words, and where to go on; the next one has the button. */
export function SetupStep(props: { step: Step; setup: SetupView; isNext: boolean }) {
  const links = () => linksOf(props.step, may);
  return (
    <li
      class="card setup-step"
      classList={{ next: props.isNext }}
      aria-current={props.isNext ? "step" : undefined}
    >
      <div class="apart">
        <h2>{t(`setup.step.${props.step.id}`)}</h2>
        <span class={`tag ${props.isNext ? "sky" : tones[props.step.state]}`}>
          {props.isNext && props.step.state === "todo"
            ? t("setup.state.next")
            : t(`setup.state.${props.step.state}`)}
        </span>
      </div>
      <Show
        when={props.step.state !== "later"}
        fallback={<p class="soft">{t("setup.laterHint")}</p>}
      >
        <Show when={props.step.state === "todo"}>
          <p>{t(`setup.why.${props.step.id}`)}</p>
        </Show>
        <For each={factsOf(props.step.id, props.setup)}>
          {(fact) => <p classList={{ lack: fact.isMissing }}>{fact.said}</p>}
        </For>
        <div class="choices">
          <For each={links()}>
            {(link, index) => (
              <a
                class={index() === 0 ? "button" : "button plain"}
                classList={{ primary: props.isNext && index() === 0 }}
                href={link.href}
              >
                {t(`setup.link.${link.word}`)}
              </a>
            )}
          </For>
        </div>
      </Show>
    </li>
  );
}
