import { For } from "solid-js";
import { roles } from "#domain/actor.ts";
import type { ClusterView } from "#domain/placeViews.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import type { PeopleFilter } from "./filter.ts";

/** Narrows people to a role, and to a cluster and its schools. */
export function RoleFilters(props: { filter: PeopleFilter }) {
  const clusters = createAnswer<{ items: ClusterView[] }>(() => ({ path: "/api/clusters" }));
  const value = () => props.filter.value();
  return (
    <>
      <select
        class="pill"
        aria-label={t("persons.roleLabel")}
        onChange={(event) => props.filter.set("role", event.currentTarget.value)}
      >
        <option value="">{t("persons.anyRole")}</option>
        <For each={roles}>
          {(role) => (
            <option value={role} selected={value().role === role}>
              {t(`persons.one.${role}`)}
            </option>
          )}
        </For>
      </select>
      <select
        class="pill"
        aria-label={t("persons.clusterLabel")}
        onChange={(event) => props.filter.set("cluster", event.currentTarget.value)}
      >
        <option value="">{t("persons.anyCluster")}</option>
        <For each={clusters.value()?.items}>
          {({ id, name }) => (
            <option value={id} selected={value().cluster === id}>
              {name}
            </option>
          )}
        </For>
      </select>
    </>
  );
}
