import { createEffect, lazy, on, Show, Suspense, type JSX } from "solid-js";
import type { Draft } from "../app/draft.ts";
import { createSteps } from "../app/turn.ts";
import { DraftNote } from "../look/DraftNote.tsx";
import { Field } from "../look/Field.tsx";
import { Foot } from "../look/Foot.tsx";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { count } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { moreWords, t } from "../words/t.ts";
import type { Sending } from "./createSending.ts";
import { LineFields } from "./LineFields.tsx";
import type { NeedDraft } from "./needDraft.ts";
import { QuickSentences } from "./QuickSentences.tsx";

/** What nobody must fill in is loaded, with its words, while what happened is being written. */
const MoreFields = lazy(async () => {
  const [{ MoreFields: loaded }] = await Promise.all([import("./MoreFields.tsx"), moreWords()]);
  return { default: loaded };
});

/** The fields of a need, for filing and revising alike; `children` say for which site. */
export function NeedFields(props: {
  draft: Draft<NeedDraft>;
  sending: Sending;
  hint: string;
  /** What warns below the items. */
  similar?: JSX.Element;
  /** Whether photos can be added. */
  hasPhotos?: boolean;
  /** What the button says; filing says how many items. */
  send?: string;
  /** Whether it names somebody to call already whom the writer is not shown. */
  hasContact?: boolean;
  children: JSX.Element;
}) {
  const step = createSteps(5);
  let form: HTMLFormElement | undefined;
  const problem = () => props.sending.problem();
  const hasBeenSent = () => ["duplicate_id", "key_reused"].includes(problem()?.code ?? "");
  // Of what was sent, the first field that is wrong is where one goes on; else the reason is.
  const goOn = () => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else form?.querySelector(".note.problem")?.scrollIntoView({ block: "center" });
  };
  createEffect(
    on(
      () => props.sending.refusals(),
      () => queueMicrotask(goOn),
      { defer: true },
    ),
  );

  return (
    <KeptNote kept={props.sending.kept()} seeAt={({ id }) => `/needs/${id}`}>
      <form
        class="stack"
        novalidate
        aria-busy={step() < 5}
        ref={(element) => (form = element)}
        onSubmit={(event) => {
          event.preventDefault();
          props.sending.send();
        }}
      >
        <DraftNote draft={props.draft} hint={props.hint} />
        <Show when={step() > 0}>{props.children}</Show>
        <Show when={step() > 1}>
          <Situation draft={props.draft} error={issueAt(problem(), "situation")} />
        </Show>
        <Show when={step() > 2}>
          <LineFields draft={props.draft} problem={problem()} />
          {props.similar}
        </Show>
        <Show when={step() > 3}>
          <Suspense fallback={<p class="more-fields">{t("app.loading")}</p>}>
            <MoreFields
              draft={props.draft}
              problem={problem()}
              hasContact={props.hasContact ?? false}
              hasPhotos={props.hasPhotos ?? false}
            />
          </Suspense>
        </Show>
        <Show when={step() > 4}>
          <ProblemNote problem={problem()}>
            <Show when={hasBeenSent()}>
              <p>
                <a href={`/needs/${props.draft.value.id}`}>{t("needs.alreadySent")}</a>
              </p>
              <Show when={props.sending.renew}>
                {(renew) => (
                  <p>
                    <button
                      type="button"
                      class="button"
                      onClick={() => {
                        renew()();
                        form?.requestSubmit();
                      }}
                    >
                      {t("needs.sendAsNew")}
                    </button>
                  </p>
                )}
              </Show>
            </Show>
          </ProblemNote>
          <Foot>
            <button type="submit" class="button primary" aria-disabled={props.sending.isSending()}>
              {props.send ??
                (props.draft.value.lines.length > 0
                  ? t("needs.sendLines", count(props.draft.value.lines.length))
                  : t("needs.send"))}
            </button>
          </Foot>
        </Show>
      </form>
    </KeptNote>
  );
}

/** What happened, in the school's words, with sentences that are often needed. */
function Situation(props: { draft: Draft<NeedDraft>; error: string | undefined }) {
  const text = () => props.draft.value.situation;
  const add = (sentence: string) =>
    props.draft.set("situation", [text().trimEnd(), sentence].filter(Boolean).join(" "));
  return (
    <div class="stack tight">
      <Field label={t("needs.happened")} hint={t("needs.happenedHint")} error={props.error}>
        {(control) => (
          <textarea
            {...control}
            rows="3"
            maxlength="2000"
            value={text()}
            onInput={(event) => props.draft.set("situation", event.currentTarget.value)}
          />
        )}
      </Field>
      <QuickSentences text={text()} onAdd={add} />
    </div>
  );
}
