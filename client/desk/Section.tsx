import { Show, type JSX } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { createIsCut } from "./cut.ts";

export type Tone = "amber" | "red" | "sky" | "leaf";

/** One kind of work on a desk: how much of it there is, then the work, or what to do when none is. */
export function Section(props: {
  id: string;
  title: string;
  /** How many things are here; undefined until it is known. */
  count: number | undefined;
  /** Whether there is something to show although nobody knows how much. */
  isKnown?: boolean;
  tone?: Tone;
  /** What to do when nothing is here. */
  empty: string;
  problem: Problem | undefined;
  onRetry: () => void;
  /** What one can begin here, beside the title. */
  act?: JSX.Element;
  /** What one can begin when the work above is done. */
  after?: JSX.Element;
  more?: (() => void) | undefined;
  children: JSX.Element;
}) {
  const isKnown = () => props.isKnown || props.count !== undefined;
  const isCut = createIsCut({ problem: () => props.problem, retry: () => props.onRetry() });
  return (
    <section class="stack tight" id={props.id} aria-labelledby={`${props.id}-title`}>
      <div class="apart">
        <h2 id={`${props.id}-title`}>
          {props.title} <Badge count={props.count} tone={props.tone} />
        </h2>
        {props.act}
      </div>
      <ProblemNote problem={isCut() ? undefined : props.problem} onRetry={props.onRetry} />
      <Show
        when={isKnown()}
        fallback={
          <Show when={props.problem} fallback={<Skeleton lines={3} />}>
            <Show when={isCut()}>
              <p class="card soft">{t("desk.notRead")}</p>
            </Show>
          </Show>
        }
      >
        <Show when={props.count !== 0} fallback={<p class="card soft">{props.empty}</p>}>
          {props.children}
        </Show>
        <Show when={props.more}>
          {(more) => (
            <button type="button" class="button" onClick={() => more()()}>
              {t("app.more")}
            </button>
          )}
        </Show>
      </Show>
      {props.after}
    </section>
  );
}

/** A number beside a name; quiet when it is 0. */
export function Badge(props: { count: number | undefined; tone?: Tone | undefined }) {
  return (
    <Show when={props.count !== undefined}>
      <span class={`tag ${props.count ? (props.tone ?? "") : ""}`}>{count(props.count ?? 0)}</span>
    </Show>
  );
}
