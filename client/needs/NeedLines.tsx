import { For, Show, type JSX } from "solid-js";
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
  /** What else one may do for a line that others may help. */
  acts?: ((line: NeedLineView) => JSX.Element) | undefined;
}) {
  const isOpen = () => props.need.status === "verified";
  // What was closed or refused before anyone verified it waits for nothing.
  const hasNumbers = (line: NeedLineView) =>
    line.approved !== null || !["closed", "refused"].includes(props.need.status);
  // One primary button a screen: the first line that lacks something has it.
  const first = () => props.need.lines.find(({ lacking }) => lacking > 0)?.id;
  return (
    <section class="stack tight" aria-labelledby="need-lines">
      <h2 id="need-lines">{t("need.lines")}</h2>
      <div class="card">
        <ul class="rows">
          <For each={props.need.lines}>
            {(line) => (
              <li>
                <Show when={hasNumbers(line)} fallback={<Asked line={inWords(line)} />}>
                  <ThreeNumbers line={inWords(line)}>
                    <Show when={line.urgency !== props.need.urgency}>
                      {" "}
                      <UrgencyTag urgency={line.urgency} />
                    </Show>
                  </ThreeNumbers>
                </Show>
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
                <Show when={isOpen() && props.acts}>{(acts) => acts()(line)}</Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </section>
  );
}

/** What was asked for, of a line that never became anything more. */
function Asked(props: { line: NeedLineView }) {
  return (
    <p>
      <span class="strong">{props.line.name}</span>{" "}
      <span class="soft small number">
        {t("needs.asked", amount(props.line.asked, props.line))}
      </span>
    </p>
  );
}
