import { For, Index, Show } from "solid-js";
import { roles, type Role } from "#domain/actor.ts";
import type { Problem } from "#domain/answers.ts";
import { membershipsMax } from "#domain/person.ts";
import type { ClusterView } from "#domain/placeViews.ts";
import { may } from "../app/session.ts";
import { Field } from "../look/Field.tsx";
import { SchoolSearch } from "../needs/SchoolSearch.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { newMembershipDraft, rolesToGive, type MembershipDraft } from "./memberships.ts";

/** In which roles a person acts, and for which school or cluster. */
export function MembershipFields(props: {
  value: readonly MembershipDraft[];
  onChange: (value: MembershipDraft[]) => void;
  problem: Problem | undefined;
}) {
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  const add = () => props.onChange([...props.value, newMembershipDraft()]);
  const remove = (place: number) =>
    props.onChange(props.value.filter((_, other) => other !== place));
  const change = (place: number, part: Partial<MembershipDraft>) =>
    props.onChange(props.value.map((one, other) => (other === place ? { ...one, ...part } : one)));

  return (
    <fieldset class="stack">
      <legend class="label">{t("persons.memberships")}</legend>
      <p class="hint">{t("persons.membershipsHint")}</p>
      <Index each={props.value}>
        {(one, place) => (
          <div class="card stack tight" role="group" aria-label={said(place)}>
            <RoleField value={one().role} onChange={(role) => change(place, { role })} />
            <Show when={one().role === "school"}>
              <SchoolOf
                school={one().school}
                onChoose={(school) => change(place, { school })}
                error={issueAt(props.problem, "memberships", place, "school")}
              />
            </Show>
            <Show when={one().role === "cluster"}>
              <ClusterOf
                clusters={clusters.value()?.items ?? []}
                value={one().cluster}
                onChange={(cluster) => change(place, { cluster })}
                error={issueAt(props.problem, "memberships", place, "cluster")}
              />
            </Show>
            <Show when={props.value.length > 1}>
              <button
                type="button"
                class="button plain danger"
                aria-label={t("persons.removeMembership", said(place))}
                onClick={() => remove(place)}
              >
                {t("persons.remove")}
              </button>
            </Show>
          </div>
        )}
      </Index>
      <Show when={issueAt(props.problem, "memberships")}>
        {(error) => <p class="error">{error()}</p>}
      </Show>
      <Show when={props.value.length < membershipsMax}>
        <button type="button" class="button" onClick={add}>
          {t("persons.addMembership")}
        </button>
      </Show>
    </fieldset>
  );
}

const said = (place: number) => t("persons.membership", place + 1);

function RoleField(props: { value: Role; onChange: (role: Role) => void }) {
  const offered = () => rolesToGive(roles, may("manage_office"));
  return (
    <Field label={t("persons.role")}>
      {(control) => (
        <select
          {...control}
          onChange={(event) => {
            const role = roles.find((one) => one === event.currentTarget.value);
            if (role) props.onChange(role);
          }}
        >
          <For each={offered()}>
            {(role) => (
              <option value={role} selected={role === props.value}>
                {t(`persons.one.${role}`)}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}

function SchoolOf(props: {
  school: MembershipDraft["school"];
  onChoose: (school: MembershipDraft["school"]) => void;
  error: string | undefined;
}) {
  return (
    <Show
      when={props.school}
      fallback={<SchoolSearch onChoose={props.onChoose} error={props.error} />}
    >
      {(school) => (
        <div class="apart">
          <span class="strong">{school().name}</span>
          <button type="button" class="button plain" onClick={() => props.onChoose(undefined)}>
            {t("onBehalf.otherSchool")}
          </button>
        </div>
      )}
    </Show>
  );
}

function ClusterOf(props: {
  clusters: readonly ClusterView[];
  value: string;
  onChange: (cluster: string) => void;
  error: string | undefined;
}) {
  return (
    <Field label={t("persons.cluster")} error={props.error}>
      {(control) => (
        <select {...control} onChange={(event) => props.onChange(event.currentTarget.value)}>
          <option value="">{t("persons.chooseCluster")}</option>
          <For each={props.clusters}>
            {({ id, name }) => (
              <option value={id} selected={id === props.value}>
                {name}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
