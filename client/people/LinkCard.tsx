import { createSignal, Show } from "solid-js";
import type { InvitationView, PersonView } from "#domain/personViews.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAct } from "../pledges/createAct.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import { CopyButton } from "../codes/CopyButton.tsx";
import { DaysField, type LinkDays } from "./DaysField.tsx";
import { linkSays } from "./linkSays.ts";
import { messageOf } from "./messageOf.ts";
import { QrCode } from "../codes/QrCode.tsx";
import "../pledges/folded.css";

/** A person's one-time link: to copy, to paste with a message, to scan; or to make anew. */
export function LinkCard(props: { person: PersonView; onChanged: () => void }) {
  const open = () => {
    const link = props.person.invitation;
    return link?.state === "open" ? link : undefined;
  };
  return (
    <section class="card stack" aria-label={t("persons.link")}>
      <div>
        <h2>{t(`persons.linkOf.${props.person.invitation?.kind ?? "join"}`)}</h2>
        <p class="soft small">
          {props.person.invitation ? linkSays(props.person.invitation) : t("persons.noLink")}
        </p>
      </div>
      <Show when={open()?.id} keyed>
        {(id) => <OpenLink id={id} person={props.person} onChanged={props.onChanged} />}
      </Show>
      <FreshLink person={props.person} onChanged={props.onChanged} />
    </section>
  );
}

function OpenLink(props: { id: string; person: PersonView; onChanged: () => void }) {
  const links = createAnswer<{ items: InvitationView[] }>(() => ({
    path: "/api/invitations",
    query: { person: props.person.id },
  }));
  const link = () => links.value()?.items.find(({ id }) => id === props.id);
  const act = createAct(() => props.onChanged());
  const revoke = () => void act.send(`/api/people/${props.person.id}/revoke`, {});
  return (
    <>
      <ProblemNote problem={links.problem()} onRetry={links.refresh} />
      <Show when={link()} fallback={links.isLoading() ? <Skeleton lines={4} /> : undefined}>
        {(known) => <Ways link={known()} />}
      </Show>
      <ProblemNote problem={act.problem()} />
      <div class="choices">
        <button
          type="button"
          class="button danger"
          aria-disabled={act.isSending()}
          onClick={revoke}
        >
          {t("persons.revoke")}
        </button>
      </div>
    </>
  );
}

/** The ways in which a link reaches a person. */
function Ways(props: { link: InvitationView }) {
  const message = () => messageOf(props.link);
  return (
    <div class="ways">
      <figure class="stack tight">
        <QrCode text={props.link.url} label={t("persons.qr", props.link.name)} />
        <figcaption class="soft small">{t("persons.qrHint")}</figcaption>
      </figure>
      <div class="stack tight">
        <textarea readOnly rows={9} aria-label={t("persons.message")} value={message()} />
        <CopyButton text={message()} word={t("persons.copyMessage")} isPrimary />
        <p class="url">{props.link.url}</p>
        <CopyButton text={props.link.url} word={t("persons.copyLink")} />
      </div>
    </div>
  );
}

function FreshLink(props: { person: PersonView; onChanged: () => void }) {
  const [days, setDays] = createSignal<LinkDays>(7);
  const act = createAct(() => props.onChanged());
  const make = () =>
    void act.send(`/api/people/${props.person.id}/invite`, {
      days: days(),
    });
  const word = () => {
    if (props.person.state === "active") return t("persons.makePasswordLink");
    return t(props.person.invitation ? "persons.makeLinkAgain" : "persons.makeLink");
  };
  return (
    <details open={props.person.invitation?.state !== "open"}>
      <summary class="summary">{word()}</summary>
      <div class="stack">
        <p class="soft small">{t("persons.freshHint")}</p>
        <DaysField name="fresh-days" value={days()} onChange={setDays} />
        <ProblemNote problem={act.problem()} />
        <div class="choices">
          <button type="button" class="button" aria-disabled={act.isSending()} onClick={make}>
            {word()}
          </button>
        </div>
      </div>
    </details>
  );
}
