import { useParams, useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, lazy, Show, Suspense } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import { onLive } from "../api/live.ts";
import { endedOn } from "../app/campaign.ts";
import { mayOn } from "../app/rights.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { PledgeDialog } from "../pledges/PledgeDialog.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { officeWords, t } from "../words/t.ts";
import { Gifts } from "./Gifts.tsx";
import { inWords, placeName } from "./inWords.ts";
import { NeedHead } from "./NeedHead.tsx";
import { NeedLines } from "./NeedLines.tsx";
import { NeedPhotos } from "./NeedPhotos.tsx";
import { Review } from "./Review.tsx";
import { SchoolActs } from "./SchoolActs.tsx";
import { StillNeeded } from "./StillNeeded.tsx";
import "./need.css";

/**
 * One need: what happened, what is lacking line by line, who gives, and what one may do about it; `?pledge=` is the
 * line that is promised to.
 */
export function NeedScreen() {
  const params = useParams();
  const answer = createAnswer<NeedView>(() => ({ path: `/api/needs/${params.id ?? ""}` }));
  const [store, set] = createStore<{ need?: NeedView }>({});
  const [search] = useSearchParams<{ pledge?: string }>();
  const [helped, setHelped] = createSignal(search.pledge);

  // In place, so that nothing moves under the finger when somebody else promises.
  createEffect(() => {
    const need = answer.value();
    if (need) set("need", reconcile(need));
  });
  onLive(answer.refresh);
  void loadItems();
  const need = () => (store.need?.id === params.id ? store.need : undefined);
  createTitle(() => {
    const known = need();
    return known && `${known.code} · ${known.site.school.name}`;
  });
  const ended = () => endedOn(need()?.campaign ?? "");
  const line = () => {
    const found = need()?.lines.find(({ id }) => id === helped());
    return found && inWords(found);
  };

  return (
    <Show when={need()} fallback={<Missing answer={answer} />}>
      {(known) => (
        <article class="stack narrow need">
          <NeedHead need={known()} />
          <StillNeeded need={known()} onDone={answer.refresh} />
          <NeedPhotos need={known()} onDone={answer.refresh} />
          <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
          <Show when={ended()}>
            {(on) => <p class="note">{t("refusals.campaign_closed", { endedOn: on() })}</p>}
          </Show>
          <Show
            when={known().status === "submitted" && may("verify_need")}
            fallback={
              <NeedLines
                need={known()}
                onHelp={may("make_pledge") && !ended() ? ({ id }) => setHelped(id) : undefined}
                acts={may("use_fund") && !ended() ? fundOf(known(), answer.refresh) : undefined}
              />
            }
          >
            <Review need={known()} onDone={answer.refresh} />
          </Show>
          <Show when={known().verifiedAt !== undefined}>
            <Gifts need={known()} />
          </Show>
          <Show when={mayOn("close_need", { school: known().site.school.id })}>
            <SchoolActs need={known()} onDone={answer.refresh} />
          </Show>
          <Show when={may("make_pledge")}>
            <Pledging
              need={known()}
              line={line()}
              onDone={answer.refresh}
              onClose={() => setHelped(undefined)}
            />
          </Show>
        </article>
      )}
    </Show>
  );
}

/** What the fund can do for a line: of the department's work, and loaded only for it. */
const LineFund = lazy(async () => {
  const [{ LineFund: loaded }] = await Promise.all([import("../fund/LineFund.tsx"), officeWords()]);
  return { default: loaded };
});

const fundOf = (need: NeedView, onDone: () => void) => (line: NeedLineView) => (
  <Suspense>
    <LineFund need={need} line={line} onDone={onDone} />
  </Suspense>
);

function Pledging(props: {
  need: NeedView;
  line: NeedLineView | undefined;
  onDone: () => void;
  onClose: () => void;
}) {
  return (
    <PledgeDialog
      line={props.line}
      towards={placeName(props.need.site)}
      need={props.need.id}
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}

/** Nothing to show yet, or at all. */
function Missing(props: { answer: ReturnType<typeof createAnswer<NeedView>> }) {
  const isUnknown = () => [400, 404].includes(props.answer.problem()?.status ?? 0);
  return (
    <Show when={props.answer.problem()} fallback={<Skeleton lines={9} />}>
      {(problem) => (
        <Show
          when={isUnknown()}
          fallback={<ProblemNote problem={problem()} onRetry={props.answer.refresh} />}
        >
          <h1 class="unseen">{t("need.one")}</h1>
          <Empty title={t("need.gone")} hint={t("need.goneHint")}>
            <a class="button primary" href="/">
              {t("app.backToMap")}
            </a>
          </Empty>
        </Show>
      )}
    </Show>
  );
}
