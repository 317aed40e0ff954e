import { createMemo, For, onCleanup, Show } from "solid-js";
import { personStates, type PersonView } from "#domain/personViews.ts";
import { may, me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { createList } from "../desk/createList.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import { createFilter, type PeopleFilter } from "./filter.ts";
import { ofPeople } from "./kinds.ts";
import { NotForYou } from "./NotForYou.tsx";
import { PersonRow } from "./PersonRow.tsx";
import { RequiredRoles } from "./RequiredRoles.tsx";
import { RoleFilters } from "./RoleFilters.tsx";
import "./people.css";

/** How long one pauses in typing before the search runs. */
const pauseMs = 350;
/** How many people are read until someone wants more. */
const first = 50;

/** Who may enter, in which roles, and who has joined. */
export function PeopleScreen() {
  createTitle(() => t("persons.title"));
  return (
    <div class="stack">
      <header class="stack tight">
        <div class="apart">
          <h1>{t("persons.title")}</h1>
          <Show when={may("manage_people")}>
            <span class="choices">
              <a class="button" href="/people/links">
                {t("persons.links")}
              </a>
              <a class="button primary" href="/people/new">
                {t("persons.add")}
              </a>
            </span>
          </Show>
        </div>
        <p class="soft">{t("persons.hint")}</p>
      </header>
      {/* Asked for once it is known who asks. */}
      <Show when={me() !== undefined} fallback={<Skeleton />}>
        <Show when={may("see_people")} fallback={<NotForYou />}>
          <People />
        </Show>
      </Show>
      <Show when={may("require_second_factor")}>
        <RequiredRoles />
      </Show>
    </div>
  );
}

function People() {
  const filter = createFilter();
  const query = createMemo(() => filter.value(), undefined, {
    equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const people = createList<PersonView>("/api/people", query, { wanted: first, kinds: ofPeople });
  return (
    <>
      <Search filter={filter} />
      <ProblemNote problem={people.problem()} onRetry={people.refresh} />
      <Show when={people.items()} fallback={people.problem() ? undefined : <Skeleton lines={10} />}>
        {(items) => (
          <Show when={items().length > 0} fallback={<Nobody filter={filter} />}>
            <ul class="card rows people" aria-label={t("persons.title")}>
              <For each={items()}>{(person) => <PersonRow person={person} />}</For>
            </ul>
          </Show>
        )}
      </Show>
      <Show when={people.hasMore()}>
        <button type="button" class="button" onClick={people.more}>
          {t("app.more")}
        </button>
      </Show>
    </>
  );
}

function Search(props: { filter: PeopleFilter }) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const search = (text: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => props.filter.set("text", text), pauseMs);
  };
  return (
    <form class="stack tight" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        maxLength={100}
        aria-label={t("persons.search")}
        placeholder={t("persons.search")}
        value={props.filter.value().text ?? ""}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <div class="choices">
        <select
          class="pill"
          aria-label={t("persons.stateLabel")}
          onChange={(event) => props.filter.set("state", event.currentTarget.value)}
        >
          <option value="">{t("persons.anyState")}</option>
          <For each={personStates}>
            {(state) => (
              <option value={state} selected={props.filter.value().state === state}>
                {t(`persons.state.${state}`)}
              </option>
            )}
          </For>
        </select>
        <RoleFilters filter={props.filter} />
      </div>
    </form>
  );
}

function Nobody(props: { filter: PeopleFilter }) {
  const isNarrowed = () => Object.keys(props.filter.value()).length > 0;
  return (
    <Show
      when={isNarrowed()}
      fallback={<Empty title={t("persons.none")} hint={t("persons.noneHint")} />}
    >
      <Empty title={t("persons.noneFound")} hint={t("persons.noneFoundHint")}>
        <button type="button" class="button" onClick={() => props.filter.clear()}>
          {t("persons.clear")}
        </button>
      </Empty>
    </Show>
  );
}
