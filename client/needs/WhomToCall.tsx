import { createSignal, For, onMount, Show } from "solid-js";
import type { Contact, ContactViewing } from "#domain/contact.ts";
import type { NeedView } from "#domain/needViews.ts";
import { may } from "../app/session.ts";
import { mayOn } from "../app/rights.ts";
import { catchFocus } from "../look/catchFocus.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import { createContact } from "./createContact.ts";
import "../pledges/folded.css";

/** Whom to call: the school reads it on its need, others ask for it, and the school sees who did. */
export function WhomToCall(props: { need: NeedView }) {
  const hasContact = () => props.need.contact !== undefined || props.need.mayAskContact;
  const maySeeViewings = () =>
    mayOn("see_contact_viewings", { school: props.need.site.school.id }) &&
    // Who may not ask, such as an auditor, is not told whether there is anybody to call.
    (hasContact() || !may("see_contact"));
  return (
    <>
      <Show when={props.need.contact}>{(contact) => <Call contact={contact()} />}</Show>
      <Show when={props.need.mayAskContact}>
        <AskContact need={props.need.id} />
      </Show>
      <Show when={maySeeViewings()}>
        <Viewings need={props.need.id} />
      </Show>
    </>
  );
}

function Call(props: { contact: Contact; takesFocus?: boolean }) {
  const come = (element: HTMLElement) =>
    onMount(() => {
      if (props.takesFocus) catchFocus(element);
    });
  return (
    <p ref={come} tabindex={props.takesFocus ? -1 : undefined}>
      {t("needs.contact")}: <span class="strong">{props.contact.name}</span>{" "}
      <a class="number" href={`tel:${props.contact.phone.replace(/[^+\d]/g, "")}`}>
        {t("need.call", props.contact.phone)}
      </a>
    </p>
  );
}

/** A button, because looking is recorded: opening the page is not looking. */
export function AskContact(props: {
  need: string;
  /** Whether it is said elsewhere that the school sees who looked. */
  isBrief?: boolean;
}) {
  const { contact, problem, ask } = createContact(() => props.need);
  return (
    <div class="stack tight">
      <Show
        when={contact()}
        fallback={
          <div class="line no-print">
            <button type="button" class="button" onClick={() => void ask()}>
              {t("contact.ask")}
            </button>
            <Show when={!props.isBrief}>
              <span class="soft small">{t("contact.askHint")}</span>
            </Show>
          </div>
        }
      >
        {/* It takes the button's place, and is read out as the keyboard goes on from it. */}
        {(known) => <Call contact={known()} takesFocus />}
      </Show>
      {/* It speaks for itself. */}
      <ProblemNote problem={problem()} />
    </div>
  );
}

function Viewings(props: { need: string }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <details class="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="summary">{t("contact.looked")}</summary>
      <Show when={isOpen()}>
        <ViewingList need={props.need} />
      </Show>
    </details>
  );
}

/** How many looks are shown, and how many more "show more" asks for. */
const step = 20;
/** The API gives at most this many at once; a need looked at more often is not told whole here. */
const shownMax = 500;

function ViewingList(props: { need: string }) {
  const [wanted, setWanted] = createSignal(step);
  const viewings = createAnswer<{ items: ContactViewing[]; next: string | null }>(() => ({
    path: `/api/needs/${props.need}/viewings`,
    query: { limit: wanted() },
  }));
  return (
    <div class="stack tight">
      <ProblemNote problem={viewings.problem()} onRetry={viewings.refresh} />
      <Show when={viewings.isLoading() && !viewings.value()}>
        <p class="soft">{t("app.loading")}</p>
      </Show>
      <Show when={viewings.value()}>
        {(page) => (
          <Show when={page().items.length > 0} fallback={<Nobody />}>
            <ul class="card rows flush">
              <For each={page().items}>{(viewing) => <ViewingRow viewing={viewing} />}</For>
            </ul>
          </Show>
        )}
      </Show>
      <Show when={viewings.value()?.next && wanted() + step <= shownMax}>
        <button type="button" class="button" onClick={() => setWanted(wanted() + step)}>
          {t("app.more")}
        </button>
      </Show>
    </div>
  );
}

function Nobody() {
  return (
    <p class="soft">
      {t("contact.nobody")} {t("contact.nobodyHint")}
    </p>
  );
}

function ViewingRow(props: { viewing: ContactViewing }) {
  return (
    <li>
      <div class="apart">
        <span class="strong">{props.viewing.by}</span>
        <span class="soft small number">{instant(props.viewing.at)}</span>
      </div>
      <p class="soft small">
        {props.viewing.organisation.name || t(`app.roles.${props.viewing.role}`)}
      </p>
    </li>
  );
}
