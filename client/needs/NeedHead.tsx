import { Show, type JSX } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import type { closeReasons } from "#domain/need.ts";
import type { NeedView } from "#domain/needViews.ts";
import { mayOn } from "../app/rights.ts";
import { membership } from "../app/session.ts";
import { EnteredTag } from "../onBehalf/EnteredTag.tsx";
import { StatusTag } from "../look/StatusTag.tsx";
import { UrgencyTag } from "../look/UrgencyTag.tsx";
import { NeedPlace } from "./NeedPlace.tsx";
import { WhomToCall } from "./WhomToCall.tsx";
import { ago, count, day } from "../words/format.ts";
import { t } from "../words/t.ts";

/** Which school, how urgent, how it stands, what happened, where, whom to call. */
export function NeedHead(props: { need: NeedView }) {
  const site = () => props.need.site;
  return (
    <header class="stack tight">
      <p class="soft small">{t("needs.of", props.need.code)}</p>
      <h1>
        {site().school.name} <span class="of-site">{site().name}</span>
      </h1>
      <div class="line">
        <UrgencyTag urgency={props.need.urgency} />
        <StatusTag status={{ of: "need", is: props.need.status }} />
        <Show when={props.need.status === "verified" && props.need.coverage}>
          {(coverage) => <StatusTag status={{ of: "coverage", is: coverage() }} />}
        </Show>
        <Show when={props.need.enteredFrom}>{(way) => <EnteredTag way={way()} />}</Show>
      </div>
      <p class="soft small">
        {site().commune.name}
        <Show when={props.need.peopleAffected}>
          {(people) => <> · {t("needs.people", count(people()))}</>}
        </Show>
        {` · ${t("need.posted", ago(props.need.postedAt))}`}
        <Show when={props.need.verifiedAt}>
          {(at) => <> · {t("need.verifiedOn", day(dayOf(at())))}</>}
        </Show>
      </p>
      <Standing need={props.need} />
      <Story need={props.need} />
      <Show when={membership()}>
        <NeedPlace need={props.need} />
      </Show>
      <WhomToCall need={props.need} />
    </header>
  );
}

/** What holds the need up, first of all a question that waits for its school. */
function Standing(props: { need: NeedView }) {
  const isOwn = () => membership()?.school?.id === props.need.site.school.id;
  return (
    <>
      <Show when={props.need.status === "returned" && props.need.question}>
        {(question) => (
          <Note kind="warning" title={t("need.question")} text={question()}>
            <Show when={mayOn("revise_need", { school: props.need.site.school.id })}>
              <a class="button" href={`/needs/${props.need.id}/revise`}>
                {t("need.answerQuestion")}
              </a>
            </Show>
          </Note>
        )}
      </Show>
      <Show when={props.need.status === "refused" && props.need.question}>
        {(reason) => <Note kind="problem" title={t("need.refusal")} text={reason()} />}
      </Show>
      <Show when={props.need.status === "closed" && closeReason(props.need)}>
        {(reason) => <p class="note">{t("need.closedBecause", reason())}</p>}
      </Show>
      <Show when={props.need.status === "submitted" && isOwn()}>
        <p class="note">{t("need.wait")}</p>
      </Show>
    </>
  );
}

function Note(props: {
  kind: "warning" | "problem";
  title: string;
  text: string;
  children?: JSX.Element;
}) {
  return (
    <div class={`note ${props.kind}`}>
      <p class="strong">{props.title}</p>
      <p class="own-words">{props.text}</p>
      <div>{props.children}</div>
    </div>
  );
}

/** The school's own words, or that they were not released to this reader. */
function Story(props: { need: NeedView }) {
  return (
    <Show
      when={props.need.situation}
      fallback={
        <Show when={!props.need.textReleased}>
          <p class="soft">{t("need.textPrivate")}</p>
        </Show>
      }
    >
      <p class="own-words">{props.need.situation}</p>
      <Show when={props.need.damage}>
        {(damage) => <p class="own-words">{t("need.damageOf", damage())}</p>}
      </Show>
    </Show>
  );
}

function closeReason({ closeReason: code }: NeedView): string | undefined {
  return code && isReason(code) ? t(`need.closeReason.${code}`) : code;
}

function isReason(code: string): code is (typeof closeReasons)[number] {
  return ["received", "no_longer_needed", "helped_by_others", "duplicate"].includes(code);
}
