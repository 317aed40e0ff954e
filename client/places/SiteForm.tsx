import { NewSite } from "#domain/newPlaces.ts";
import { newId } from "../api/newId.ts";
import { createForm } from "../setup/createForm.ts";
import { OfficeForm } from "../setup/OfficeForm.tsx";
import { TextField } from "../setup/TextField.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { PeopleFields } from "./PeopleFields.tsx";

interface Fields {
  id: string;
  name: string;
  pupils: number | undefined;
  staff: number | undefined;
}

/** Adds a site to a school; where it is can be said on its own page. */
export function SiteForm(props: { school: string; onDone: () => void; onCancel: () => void }) {
  const form = createForm<Fields>({
    place: `site:new:${props.school}`,
    initial: () => ({ id: newId(), name: "", pupils: undefined, staff: undefined }),
    request: (fields) => ({
      path: "/api/sites",
      body: { ...fields, school: props.school },
      schema: NewSite,
    }),
    onDone: () => props.onDone(),
  });
  const { draft, problem } = form;
  return (
    <OfficeForm form={form} submit={t("places.addSite")} onCancel={props.onCancel}>
      <TextField
        label={t("places.siteName")}
        hint={t("places.siteNameHint")}
        value={draft.value.name}
        error={issueAt(problem(), "name")}
        onInput={(name) => draft.set({ name })}
      />
      <PeopleFields
        value={draft.value}
        problem={problem()}
        onChange={(people) => draft.set(people)}
      />
      <p class="hint">{t("places.positionLater")}</p>
    </OfficeForm>
  );
}
