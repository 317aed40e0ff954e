import { useNavigate, useParams } from "@solidjs/router";
import { createEffect, on, Show } from "solid-js";
import type { NeedView } from "#domain/needViews.ts";
import { createDraft } from "../app/draft.ts";
import { mayOn } from "../app/rights.ts";
import { me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { held } from "../app/waiting.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { Coded } from "../look/Coded.tsx";
import { t } from "../words/t.ts";
import { Gallery } from "../photos/Gallery.tsx";
import { createSending } from "./createSending.ts";
import { placeName } from "./inWords.ts";
import { draftOf, placeOfRevision } from "./draftOf.ts";
import { fieldsOf, titleOf, type NeedDraft } from "./needDraft.ts";
import { AddToNeed } from "./NeedPhotos.tsx";
import { NeedFields } from "./NeedFields.tsx";
import "./form.css";

/** Writes a need anew while nobody has verified it, with the department's question in sight. */
export function NeedRevision() {
  createTitle(() => t("need.revise"));
  const params = useParams();
  const answer = createAnswer<NeedView>(() => ({ path: `/api/needs/${params.id ?? ""}` }));
  // What was sent before somebody was signed out has gone now: the form begins with that, not with what was before.
  createEffect(on(held, (now) => now && now !== "signedOut" && answer.refresh(), { defer: true }));
  const isRevisable = (need: NeedView) =>
    mayOn("revise_need", { school: need.site.school.id }) &&
    ["submitted", "returned"].includes(need.status);

  return (
    <div class="stack narrow need-form">
      <Show
        when={me() !== undefined && answer.value()}
        keyed
        fallback={<Waiting answer={answer} />}
      >
        {(need) => (
          <Show
            when={isRevisable(need)}
            fallback={
              <Empty title={t(me() ? "need.notRevisable" : "needs.signInToFile")}>
                <a
                  class="button primary"
                  href={me() ? `/needs/${need.id}` : `/sign-in?from=/needs/${need.id}/revise`}
                >
                  {me() ? t("needs.of", need.code) : t("app.signIn")}
                </a>
              </Empty>
            }
          >
            <Form need={need} />
            <section class="stack tight" aria-label={t("gallery.title")}>
              <Show when={need.photos}>{(photos) => <Gallery photos={photos()} isInside />}</Show>
              <AddToNeed need={need} onDone={answer.refresh} />
            </section>
          </Show>
        )}
      </Show>
    </div>
  );
}

function Form(props: { need: NeedView }) {
  const navigate = useNavigate();
  const { need } = props;
  const draft = createDraft<NeedDraft>(placeOfRevision(need.id), () => draftOf(need));
  const sending = createSending({
    draft,
    path: `/api/needs/${need.id}/revise`,
    act: "revise",
    order: () => ({
      title: titleOf(draft.value, need.code),
      address: `/needs/${need.id}/revise`,
    }),
    body: () => fieldsOf(draft.value),
    onDone: () => navigate(`/needs/${need.id}`, { replace: true }),
  });

  return (
    <>
      <h1>
        <Coded text={t("need.reviseOf", need.code)} />
      </h1>
      <Show when={need.status === "returned" && need.question}>
        {(question) => (
          <div class="note warning">
            <p class="strong">{t("need.question")}</p>
            <p class="own-words">{question()}</p>
          </div>
        )}
      </Show>
      <NeedFields
        draft={draft}
        sending={sending}
        hint={t("needs.formHint")}
        send={t("need.reviseSend")}
        hasContact={need.mayAskContact ?? false}
      >
        <p class="strong">{placeName(need.site)}</p>
      </NeedFields>
    </>
  );
}

function Waiting(props: { answer: ReturnType<typeof createAnswer<NeedView>> }) {
  return (
    <Show when={props.answer.problem()} fallback={<Skeleton />}>
      {(problem) => <ProblemNote problem={problem()} onRetry={props.answer.refresh} />}
    </Show>
  );
}
