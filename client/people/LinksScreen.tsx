import { createMemo, createSignal, For, Show } from "solid-js";
import type { InvitationView } from "#domain/personViews.ts";
import { newId } from "../api/newId.ts";
import { may, me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { createList, whole, type List } from "../desk/createList.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAct } from "../pledges/createAct.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { DaysField, type LinkDays } from "./DaysField.tsx";
import { createFilter } from "./filter.ts";
import { ofPeople } from "./kinds.ts";
import { NotForYou } from "./NotForYou.tsx";
import { RoleFilters } from "./RoleFilters.tsx";
import { placeOf, Sheet } from "./Sheet.tsx";
import "./people.css";
import "./sheet.css";

/** Invites everyone of a group at once, and prints what to hand out: a card with a QR code each. */
export function LinksScreen() {
  createTitle(() => t("persons.inviteTitle"));
  return (
    <div class="stack sheets">
      <Show when={may("see_people")}>
        <p class="no-print">
          <a href="/people">← {t("persons.title")}</a>
        </p>
      </Show>
      <header class="stack tight no-print">
        <h1>{t("persons.inviteTitle")}</h1>
        <p class="soft">{t("persons.inviteHint")}</p>
      </header>
      <Show when={me() !== undefined} fallback={<Skeleton />}>
        <Show when={may("manage_people")} fallback={<NotForYou />}>
          <Links />
        </Show>
      </Show>
    </div>
  );
}

function Links() {
  const filter = createFilter();
  const query = createMemo(
    () => {
      const { role, cluster } = filter.value();
      return { role, cluster };
    },
    undefined,
    { equals: (one, other) => one.role === other.role && one.cluster === other.cluster },
  );
  const links = createList<InvitationView>("/api/invitations", query, {
    wanted: whole,
    kinds: ofPeople,
  });
  return (
    <>
      <div class="choices no-print">
        <RoleFilters filter={filter} />
      </div>
      <InviteAll query={query()} onDone={links.refresh} />
      <ProblemNote problem={links.problem()} onRetry={links.refresh} />
      <Show when={links.items()} fallback={links.problem() ? undefined : <Skeleton lines={8} />}>
        {(items) => <Open links={items()} list={links} />}
      </Show>
    </>
  );
}

/** A link for everyone of the group who has not joined. */
function InviteAll(props: {
  query: { role: string | undefined; cluster: string | undefined };
  onDone: () => void;
}) {
  const [days, setDays] = createSignal<LinkDays>(30);
  const [isDone, setDone] = createSignal(false);
  let id = newId();
  const act = createAct(() => {
    id = newId();
    setDone(true);
    props.onDone();
  });
  const invite = (event: SubmitEvent) => {
    event.preventDefault();
    setDone(false);
    void act.send("/api/people/invite-all", { id, ...props.query, days: days() });
  };
  return (
    <form class="card stack no-print" onSubmit={invite}>
      <DaysField name="all-days" value={days()} onChange={setDays} />
      <p class="soft small">{t("persons.inviteAllHint")}</p>
      <div>
        <ProblemNote problem={act.problem()} />
        <p class="full" role="status">
          {isDone() ? t("persons.invitedAll") : ""}
        </p>
      </div>
      <div class="choices">
        <button type="submit" class="button primary" aria-disabled={act.isSending()}>
          {t("persons.inviteAll")}
        </button>
      </div>
    </form>
  );
}

/** The links that are open, as cards on sheets of paper. */
function Open(props: { links: readonly InvitationView[]; list: List<InvitationView> }) {
  return (
    <Show
      when={props.links.length > 0}
      fallback={<Empty title={t("persons.noOpenLinks")} hint={t("persons.noOpenLinksHint")} />}
    >
      <div class="apart no-print">
        <div>
          <h2>{t("persons.openLinks", count(props.links.length))}</h2>
          <p class="soft small">{t("persons.printHint")}</p>
        </div>
        <button type="button" class="button" onClick={() => print()}>
          {t("persons.print", count(props.links.length))}
        </button>
      </div>
      <For each={pagesOf(props.links)}>{(page) => <Sheet links={page} />}</For>
      <Show when={props.list.hasMore()}>
        <button type="button" class="button no-print" onClick={props.list.more}>
          {t("app.more")}
        </button>
      </Show>
    </Show>
  );
}

/** Cards on one sheet of A4: two beside each other, four below. */
const cardsOnPage = 8;

/** By school or cluster, as the cards are handed out. */
function pagesOf(links: readonly InvitationView[]): InvitationView[][] {
  const sorted = [...links].sort((one, other) => placeOf(one).localeCompare(placeOf(other), "vi"));
  return Array.from({ length: Math.ceil(sorted.length / cardsOnPage) }, (_, page) =>
    sorted.slice(page * cardsOnPage, (page + 1) * cardsOnPage),
  );
}
