import { For, Show } from "solid-js";
import type { PersonState, PersonView } from "#domain/personViews.ts";
import { ago } from "../words/format.ts";
import { t } from "../words/t.ts";
import { linkSays } from "./linkSays.ts";
import { roleOf } from "./roleSomewhere.ts";

const tones: Record<PersonState, string> = { invited: "amber", active: "leaf", disabled: "red" };

/** How a person stands, in a word and a colour. */
export function PersonTag(props: { state: PersonState }) {
  return <span class={`tag ${tones[props.state]}`}>{t(`persons.state.${props.state}`)}</span>;
}

/** As what somebody acts, for which school or cluster. */
export function Roles(props: { person: PersonView }) {
  return (
    <ul class="plain">
      <For
        each={props.person.memberships}
        fallback={<li class="lack">{t("persons.noMembership")}</li>}
      >
        {(one) => <li>{roleOf(one)}</li>}
      </For>
    </ul>
  );
}

/** A person in the list: who, as what, and whether they have joined. */
export function PersonRow(props: { person: PersonView }) {
  const seen = () => {
    const { state, lastSeenAt, invitation } = props.person;
    if (state === "invited" && invitation) return linkSays(invitation);
    return lastSeenAt && t("persons.lastSeen", ago(lastSeenAt));
  };
  return (
    <li>
      <div>
        <a class="strong" href={`/people/${props.person.id}`}>
          {props.person.name}
        </a>
        <p class="soft small">
          {[props.person.username, props.person.code].filter(Boolean).join(" · ")}
        </p>
      </div>
      <Roles person={props.person} />
      <div class="standing">
        <PersonTag state={props.person.state} />{" "}
        <Show when={props.person.secondFactor}>
          <span class="tag">{t("persons.factorOn")}</span>
        </Show>
        <p class="soft small">{seen()}</p>
      </div>
    </li>
  );
}
