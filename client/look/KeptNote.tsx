import { Show, type JSX } from "solid-js";
import type { Done } from "#domain/answers.ts";
import type { KeptAct } from "../app/delivery.ts";
import { clock } from "../words/format.ts";
import { sentenceOf } from "../words/problem.ts";
import { t } from "../words/t.ts";

/**
 * A form, and in its place, once its content is kept for the server, two ticks: this device has it;
 * the department has it, or not yet.
 */
export function KeptNote(props: {
  kept: KeptAct | undefined;
  /** Where what was made is seen. */
  seeAt?: (done: Done) => string;
  children: JSX.Element;
}) {
  return (
    <Show when={props.kept} fallback={props.children}>
      {(kept) => (
        <div class="stack" role="status">
          <p class="full">✓ {t("app.keptHere", clock(kept().at))}</p>
          <Show when={kept().received} fallback={<NotYet refused={kept().refused} />}>
            {(got) => (
              <>
                <p class="full">✓ {t("app.received", clock(got().at), got().done.code ?? "")}</p>
                <Show when={props.seeAt}>
                  {(at) => (
                    <p>
                      <a class="button primary" href={at()(got().done)}>
                        {t("app.see")}
                      </a>
                    </p>
                  )}
                </Show>
              </>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
}

function NotYet(props: { refused: KeptAct["refused"] }) {
  return (
    <>
      <p class={props.refused ? "note problem" : "soft"}>
        {props.refused ? sentenceOf(props.refused) : `○ ${t("app.notReceived")}`}
      </p>
      <p>
        <a class="button" href="/outbox">
          {t("app.outbox")}
        </a>
      </p>
    </>
  );
}
