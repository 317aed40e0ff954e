import { For, Show } from "solid-js";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import { membership } from "../app/session.ts";
import { ThreeNumbers } from "../look/ThreeNumbers.tsx";
import { UrgencyTag } from "../look/UrgencyTag.tsx";
import { amount } from "../words/format.ts";
import { t } from "../words/t.ts";
import { inWords } from "./inWords.ts";

/** Every line of a need with its three numbers, and a way to help while something is lacking. */
export function NeedLines(props: {
  need: NeedView;
  onHelp: ((line: NeedLineView) => void) | undefined;
}) {
  const isOpen = () => props.need.status === "verified";
  // The drawing has one primary button: the line that presses most has it.
  const first = () => props.need.lines.find(({ lacking }) => lacking > 0)?.id;
  return (
    <section class="stack tight" aria-labelledby="need-lines">
      <h2 id="need-lines">{t("needs.lines")}</h2>
      <div class="card">
        <ul class="rows">
          <For each={props.need.lines}>
            {(line) => (
              <li>
                <ThreeNumbers line={inWords(line)}>
                  <Show when={line.urgency !== props.need.urgency}>
                    {" "}
                    <UrgencyTag urgency={line.urgency} />
                  </Show>
                </ThreeNumbers>
                <Show when={line.note}>
                  <p class="soft small own-words">{line.note}</p>
                </Show>
                <Show when={isOpen() && line.lacking > 0 && props.onHelp}>
                  {(help) => (
                    <button
                      type="button"
                      class="button wide"
                      classList={{ primary: line.id === first() }}
                      onClick={() => help()(line)}
                    >
                      {t(
                        membership()?.role === "cluster" ? "pledges.help" : "pledges.helpFor",
                        amount(line.lacking, inWords(line)),
                      )}
                      <span class="unseen">: {inWords(line).name}</span>
                    </button>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </section>
  );
}
