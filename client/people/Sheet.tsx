import { For } from "solid-js";
import type { InvitationView } from "#domain/personViews.ts";
import { instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import { QrCode } from "../codes/QrCode.tsx";

/** One sheet of paper with cards to cut apart. */
export function Sheet(props: { links: readonly InvitationView[] }) {
  return (
    <ul class="sheet-of-cards">
      <For each={props.links}>{(link) => <Card link={link} />}</For>
    </ul>
  );
}

/** What one person is handed: for which school, who, as what, how, until when. */
function Card(props: { link: InvitationView }) {
  const roles = () => [
    ...new Set(props.link.memberships.map(({ role }) => t(`persons.one.${role}`))),
  ];
  const others = () =>
    props.link.memberships.slice(1).flatMap(({ organisation }) => organisation ?? []);
  return (
    <li class="invitation">
      <div class="words">
        <p class="what">
          {t(props.link.kind === "password" ? "persons.cardPasswordTitle" : "persons.cardTitle")}
        </p>
        <h3>{placeOf(props.link)}</h3>
        <p class="who strong">{props.link.name}</p>
        <p class="as">
          {roles().join(", ")}
          {others().length > 0 ? ` (${others().join(", ")})` : ""}
        </p>
      </div>
      <QrCode text={props.link.url} label={t("persons.qr", props.link.name)} />
      <div class="how">
        <p>{t("persons.cardHow")}</p>
        <p class="url">{props.link.url}</p>
        <p>
          <strong>{t("persons.cardUntil", instant(props.link.expiresAt))}</strong>{" "}
          {t("persons.cardPrivate")}
        </p>
      </div>
    </li>
  );
}

/** Where the card is handed out: at the first school or cluster, else to the person. */
export function placeOf({ memberships, name }: InvitationView): string {
  return memberships[0]?.organisation ?? name;
}
