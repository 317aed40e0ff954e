import { Show, type JSX } from "solid-js";
import type { Facts } from "#domain/decision.ts";
import type { Problem } from "#domain/answers.ts";
import { sentenceOf } from "../words/problem.ts";
import { t } from "../words/t.ts";

/**
 * Why something was refused and what to do next, said at once to a screen reader too. `facts` is
 * what the screen knows better than the server's answer, such as the item's unit in this language; `children` offer the way on.
 */
export function ProblemNote(props: {
  problem: Problem | undefined;
  facts?: Facts;
  onRetry?: () => void;
  children?: JSX.Element;
}) {
  return (
    <div role="alert">
      <Show when={props.problem}>
        {(problem) => (
          <div class="note problem">
            <p>{sentenceOf(problem(), props.facts)}</p>
            <Show when={problem().code === "not_signed_in"}>
              <p>
                <a href="/sign-in">{t("app.signIn")}</a>
              </p>
            </Show>
            <Show when={props.onRetry}>
              {(retry) => (
                <p>
                  <button type="button" class="button" onClick={() => retry()()}>
                    {t("app.again")}
                  </button>
                </p>
              )}
            </Show>
            {props.children}
          </div>
        )}
      </Show>
    </div>
  );
}
