import { useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { isOfOffice } from "#domain/actor.ts";
import type { PersonView } from "#domain/personViews.ts";
import { onLive } from "../api/live.ts";
import { may, me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAct } from "../pledges/createAct.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { ago } from "../words/format.ts";
import { t } from "../words/t.ts";
import { Access } from "./Access.tsx";
import { LinkCard } from "./LinkCard.tsx";
import { draftsOf } from "./memberships.ts";
import { NotForYou } from "./NotForYou.tsx";
import { bodyOf, isSaidBeside, PersonFields, type PersonDraft } from "./PersonFields.tsx";
import { PersonTag, Roles } from "./PersonRow.tsx";
import "../pledges/folded.css";
import "./people.css";

/** One person: their link, their roles, and whether they may enter. */
export function PersonScreen() {
  const params = useParams<{ id: string }>();
  const person = createAnswer<PersonView>(() =>
    may("see_people") ? { path: `/api/people/${params.id}` } : undefined,
  );
  createTitle(() => person.value()?.name ?? t("persons.title"));
  onLive((events) => {
    if (events.some(({ id }) => id === params.id)) person.refresh();
  });

  return (
    <div class="stack narrow">
      <Show when={may("see_people")}>
        <p>
          <a href="/people">← {t("persons.title")}</a>
        </p>
      </Show>
      <Show
        when={person.value()}
        fallback={
          <Show when={me() === undefined || may("see_people")} fallback={<NotForYou />}>
            <Show when={person.problem()} fallback={<Skeleton />}>
              <ProblemNote problem={person.problem()} onRetry={person.refresh} />
            </Show>
          </Show>
        }
      >
        {(known) => <Person person={known()} onChanged={person.refresh} />}
      </Show>
    </div>
  );
}

function Person(props: { person: PersonView; onChanged: () => void }) {
  const mayManage = () =>
    may(isOfOffice(props.person.memberships) ? "manage_office" : "manage_people");
  const seen = () => {
    const { lastSeenAt } = props.person;
    return lastSeenAt && t("persons.lastSeen", ago(lastSeenAt));
  };
  return (
    <>
      <header class="stack tight">
        <h1>{props.person.name}</h1>
        <p class="line">
          <PersonTag state={props.person.state} />
          <Show when={props.person.secondFactor}>
            <span class="tag">{t("persons.factorOn")}</span>
          </Show>
          <span class="soft">{[props.person.username, seen()].filter(Boolean).join(" · ")}</span>
        </p>
      </header>
      <Show when={props.person.state === "disabled"}>
        <p class="note warning">{t("persons.disabledNote")}</p>
      </Show>
      <Show
        when={mayManage()}
        fallback={
          <>
            <Roles person={props.person} />
            <p class="note">{t("persons.officeOnly")}</p>
          </>
        }
      >
        <Show when={props.person.state !== "disabled"}>
          <LinkCard person={props.person} onChanged={props.onChanged} />
        </Show>
        <Change person={props.person} onChanged={props.onChanged} />
        <Access person={props.person} onChanged={props.onChanged} />
      </Show>
    </>
  );
}

/** Corrects name, code and roles. */
function Change(props: { person: PersonView; onChanged: () => void }) {
  const [draft, set] = createStore<PersonDraft>({
    name: props.person.name,
    code: props.person.code ?? "",
    memberships: draftsOf(props.person),
  });
  const [isSaved, setSaved] = createSignal(false);
  const act = createAct(() => {
    setSaved(true);
    props.onChanged();
  });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setSaved(false);
    const code = draft.code.trim() === "" && props.person.code ? { code: null } : {};
    void act.send(`/api/people/${props.person.id}/change`, { ...bodyOf(draft), ...code });
  };
  return (
    <details class="card">
      <summary class="summary">{t("persons.change")}</summary>
      <form class="stack" onSubmit={save} noValidate>
        <PersonFields draft={draft} onChange={(part) => set(part)} problem={act.problem()} />
        <ProblemNote problem={isSaidBeside(act.problem()) ? undefined : act.problem()} />
        <p class="full" role="status">
          {isSaved() ? t("persons.saved") : ""}
        </p>
        <button type="submit" class="button primary" aria-disabled={act.isSending()}>
          {t("persons.save")}
        </button>
      </form>
    </details>
  );
}
