import { createSignal, For, Show } from "solid-js";
import type { UnreportedView } from "#domain/unreported.ts";
import { may, me } from "../app/session.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { AskContact } from "../needs/WhomToCall.tsx";
import { createAct } from "../pledges/createAct.ts";
import { ago, count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { CallDialog } from "./CallDialog.tsx";
import type { Caller } from "./createCallers.ts";

/** One silent site: who is to call it, whom there, and what came of it so far. */
export function UnreportedRow(props: {
  site: UnreportedView;
  campaign: string;
  callers: readonly Caller[];
  /** Whether the department looks, which says who calls. */
  isOffice: boolean;
  onDone: () => void;
}) {
  const [isCalling, setCalling] = createSignal(false);
  const act = createAct(() => props.onDone());
  const name = () => `${props.site.school.name} · ${props.site.name}`;
  const give = (caller: string | null) =>
    void act.send(`/api/unreported/${props.site.id}/caller`, { campaign: props.campaign, caller });
  return (
    <li class="stack tight unreported">
      <div class="apart">
        <span class="strong">{name()}</span>
        <Show when={props.site.call?.outcome}>
          {(outcome) => <span class="tag">{t(`silence.outcome.${outcome()}`)}</span>}
        </Show>
      </div>
      <p class="soft small">
        {props.site.cluster?.name ?? t("silence.noCluster")} ·{" "}
        {t("silence.pupils", count(props.site.pupils))}
        <Show when={props.site.heads?.length}>
          {" "}
          · {t("silence.heads", props.site.heads?.join(", ") ?? "")}
        </Show>
      </p>
      <Called site={props.site} />
      <Show when={props.site.contactNeed}>{(need) => <AskContact need={need()} isBrief />}</Show>
      <ProblemNote problem={act.problem()} />
      <div class="choices">
        <Show
          when={props.isOffice}
          fallback={<Mine site={props.site} isSending={act.isSending()} onGive={give} />}
        >
          <CallerChoice site={props.site} callers={props.callers} name={name()} onGive={give} />
        </Show>
        <button
          type="button"
          class="button"
          aria-label={t("silence.calledOf", name())}
          onClick={() => setCalling(true)}
        >
          {t("silence.called")}
        </button>
        <Show when={props.isOffice && may("file_need")}>
          <a
            class="button plain"
            href={`/needs/new?site=${props.site.id}`}
            aria-label={t("silence.fileNeedOf", name())}
          >
            {t("desk.fileNeed")}
          </a>
        </Show>
      </div>
      <CallDialog
        isOpen={isCalling()}
        name={name()}
        path={`/api/unreported/${props.site.id}/call`}
        campaign={props.campaign}
        onClose={() => setCalling(false)}
        onDone={() => {
          setCalling(false);
          props.onDone();
        }}
      />
    </li>
  );
}

/** When it was called last, how often, and what was said. */
function Called(props: { site: UnreportedView }) {
  return (
    <Show when={props.site.call?.calledAt}>
      {(at) => (
        <p class="small">
          {t("silence.calledTimes", count(props.site.call?.calls ?? 0), ago(at()))}
          <Show when={props.site.call?.note}>{(note) => <> · “{note()}”</>}</Show>
        </p>
      )}
    </Show>
  );
}

function CallerChoice(props: {
  site: UnreportedView;
  callers: readonly Caller[];
  name: string;
  onGive: (caller: string | null) => void;
}) {
  const chosen = () => props.site.call?.caller?.id ?? "";
  // Who was given the call and may not call any more still stands there.
  const isListed = () => props.callers.some(({ id }) => id === chosen());
  return (
    <select
      class="pill"
      classList={{ on: chosen() !== "" }}
      aria-label={t("silence.callerOf", props.name)}
      onChange={(event) => props.onGive(event.currentTarget.value || null)}
    >
      <option value="">{t("silence.nobodyCalls")}</option>
      <Show when={!isListed() && props.site.call?.caller}>
        {(caller) => (
          <option value={caller().id} selected>
            {t("silence.calls", caller().name)}
          </option>
        )}
      </Show>
      <For each={props.callers}>
        {({ id, name, cluster }) => (
          <option value={id} selected={id === chosen()}>
            {t("silence.calls", cluster ? `${name} (${cluster})` : name)}
          </option>
        )}
      </For>
    </select>
  );
}

/** A cluster head takes a call or gives it up. */
function Mine(props: {
  site: UnreportedView;
  isSending: boolean;
  onGive: (caller: string | null) => void;
}) {
  const caller = () => props.site.call?.caller;
  const isMine = () => caller()?.id === me()?.id;
  return (
    <>
      <Show when={caller() && !isMine()}>
        <span class="small">{t("silence.calls", caller()?.name ?? "")}</span>
      </Show>
      <button
        type="button"
        class="button"
        aria-pressed={isMine()}
        aria-disabled={props.isSending}
        onClick={() => props.onGive(isMine() ? null : (me()?.id ?? null))}
      >
        {t("silence.iCall")}
      </button>
    </>
  );
}
