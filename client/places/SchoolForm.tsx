import { For, Show } from "solid-js";
import type { ClusterView, SchoolView } from "#domain/placeViews.ts";
import { ChangedSchool, NewSchool } from "#domain/newPlaces.ts";
import { schoolLevels, type SchoolLevel } from "#domain/place.ts";
import { newId } from "../api/newId.ts";
import { Field } from "../look/Field.tsx";
import { changedFields, createForm } from "../setup/createForm.ts";
import { OfficeForm } from "../setup/OfficeForm.tsx";
import { TextField } from "../setup/TextField.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { CommuneField, type Commune } from "./CommuneField.tsx";
import { PeopleFields } from "./PeopleFields.tsx";

interface Fields {
  id: string;
  site: string;
  code: string;
  name: string;
  level: SchoolLevel;
  cluster: string | null;
  commune: Commune | null;
  pupils: number | undefined;
  staff: number | undefined;
}

/** Adds a school with its main site, or changes the given one. */
export function SchoolForm(props: {
  school: SchoolView | undefined;
  /** What the school's commune is called. */
  commune?: Commune | undefined;
  clusters: readonly ClusterView[];
  onDone: (school: string) => void;
  onCancel: () => void;
}) {
  const { school } = props;
  const form = createForm<Fields>({
    place: `school:${school?.id ?? "new"}`,
    initial: () => ({
      id: school?.id ?? newId(),
      site: newId(),
      code: school?.code ?? "",
      name: school?.name ?? "",
      level: school?.level ?? "preschool",
      cluster: school?.cluster ?? null,
      commune: props.commune ?? null,
      pupils: undefined,
      staff: undefined,
    }),
    request: (fields) => (school ? changeOf(school, fields) : additionOf(fields)),
    onDone: (done) => props.onDone(school?.id ?? done?.id ?? ""),
  });
  const { draft, problem } = form;

  return (
    <OfficeForm form={form} submit={t("app.save")} onCancel={props.onCancel}>
      <TextField
        label={t("places.schoolName")}
        value={draft.value.name}
        error={issueAt(problem(), "name")}
        onInput={(name) => draft.set({ name })}
      />
      <TextField
        label={t("places.code")}
        hint={t("places.schoolCodeHint")}
        max={24}
        value={draft.value.code}
        error={issueAt(problem(), "code")}
        onInput={(code) => draft.set({ code })}
      />
      <Field label={t("places.levelLabel")} error={issueAt(problem(), "level")}>
        {(control) => (
          <select
            {...control}
            onChange={(event) => {
              const level = schoolLevels.find((one) => one === event.currentTarget.value);
              if (level) draft.set({ level });
            }}
          >
            <For each={schoolLevels}>
              {(level) => (
                <option value={level} selected={level === draft.value.level}>
                  {t(`places.level.${level}`)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field label={t("needs.cluster")} error={issueAt(problem(), "cluster")} optional>
        {(control) => (
          <select
            {...control}
            onChange={(event) => draft.set({ cluster: event.currentTarget.value || null })}
          >
            <option value="">{t("places.noCluster")}</option>
            <For each={props.clusters}>
              {({ id, name }) => (
                <option value={id} selected={id === draft.value.cluster}>
                  {name}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <CommuneField
        commune={draft.value.commune ?? undefined}
        error={issueAt(problem(), "commune")}
        onChoose={(commune) => draft.set({ commune: commune ?? null })}
      />
      <Show when={!school}>
        <PeopleFields
          value={draft.value}
          problem={problem()}
          path={["site"]}
          onChange={(people) => draft.set(people)}
        />
        <p class="hint">{t("places.positionLater")}</p>
      </Show>
    </OfficeForm>
  );
}

function additionOf({ id, site, commune, pupils, staff, ...fields }: Fields) {
  return {
    path: "/api/schools",
    body: { id, ...fields, commune: commune?.id ?? "", site: { id: site, pupils, staff } },
    schema: NewSchool,
  };
}

function changeOf(school: SchoolView, fields: Fields) {
  const { code, name, level, cluster, commune } = fields;
  const after = { code, name, level, cluster, commune: commune?.id ?? "" };
  const body = changedFields({ ...school }, { ...school, ...after });
  return body && { path: `/api/schools/${school.id}/change`, body, schema: ChangedSchool };
}
