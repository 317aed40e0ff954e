import { onMount, Show } from "solid-js";
import type { Done } from "#domain/answers.ts";
import type { KeptAct } from "../app/delivery.ts";
import { clock } from "../words/format.ts";
import { sentenceOf } from "../words/problem.ts";
import { Coded } from "../look/Coded.tsx";
import { t } from "../words/t.ts";
import { catchFocus } from "../look/catchFocus.ts";

/** Two ticks of what was sent: this device has it; the department has it, or not yet. */
export function Ticks(props: { kept: KeptAct; seeAt?: ((done: Done) => string) | undefined }) {
  return (
    <div class="stack" role="status">
      <p class="full" tabindex="-1" ref={(element) => onMount(() => catchFocus(element))}>
        ✓ {t("kept.keptHere", clock(props.kept.at))}
      </p>
      <Show when={props.kept.received} fallback={<NotYet refused={props.kept.refused} />}>
        {(got) => (
          <>
            <p class="full">
              ✓ <Coded text={t("kept.received", clock(got().at), got().done.code ?? "")} />
            </p>
            <Show when={props.seeAt}>
              {(at) => (
                <p>
                  <a class="button primary" href={at()(got().done)}>
                    {t("kept.see")}
                  </a>
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}

function NotYet(props: { refused: KeptAct["refused"] }) {
  return (
    <>
      <p class={props.refused ? "note problem" : "soft"}>
        {props.refused ? sentenceOf(props.refused) : `○ ${t("kept.notReceived")}`}
      </p>
      <p>
        <a class="button" href="/outbox">
          {t("kept.outbox")}
        </a>
      </p>
    </>
  );
}
