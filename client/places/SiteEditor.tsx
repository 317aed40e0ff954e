import { createSignal, Show } from "solid-js";
import { ChangedSite } from "#domain/newPlaces.ts";
import type { SiteView } from "#domain/placeViews.ts";
import { mayOn } from "../app/rights.ts";
import { changedFields, createForm } from "../setup/createForm.ts";
import { OfficeForm } from "../setup/OfficeForm.tsx";
import { TextField } from "../setup/TextField.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { History } from "./History.tsx";
import { isLocated } from "./isLocated.ts";
import { PeopleFields } from "./PeopleFields.tsx";
import { PositionFields, type SitePosition } from "./PositionFields.tsx";
import { SiteStanding } from "./SiteStanding.tsx";

interface Fields {
  name: string;
  pupils: number | undefined;
  staff: number | undefined;
  position: SitePosition | null;
}

/** What there is to change of a site, the pin first. */
export function SiteEditor(props: { site: SiteView; onChanged: () => void }) {
  // How often it was saved, so that the history is read anew.
  const [saved, setSaved] = createSignal(0);
  const known = (): Fields => fieldsOf(props.site);
  const changed = () => {
    setSaved((count) => count + 1);
    props.onChanged();
  };
  const form = createForm<Fields>({
    place: `site:${props.site.id}`,
    initial: known,
    request: (fields) => {
      const body = changedFields(known(), fields);
      return body && { path: `/api/sites/${props.site.id}/change`, body, schema: ChangedSite };
    },
    onDone: changed,
  });
  const { draft, problem } = form;

  return (
    <>
      <OfficeForm form={form} submit={t("places.saveSite")}>
        <div class="site-columns">
          <PositionFields
            position={draft.value.position}
            commune={props.site}
            error={issueAt(problem(), "position") ?? issueAt(problem(), "position", "lat")}
            onChange={(position) => draft.set({ position })}
          />
          <div class="stack">
            <TextField
              label={t("places.siteName")}
              value={draft.value.name}
              error={issueAt(problem(), "name")}
              onInput={(name) => draft.set({ name })}
            />
            <PeopleFields
              value={draft.value}
              problem={problem()}
              onChange={(people) => draft.set(people)}
            />
          </div>
        </div>
        <p role="status" class="full">
          <Show when={saved() > 0 && draft.savedAt() === undefined}>{t("setup.saved")}</Show>
        </p>
      </OfficeForm>
      <SiteStanding site={props.site} onChanged={changed} />
      <Show when={mayOn("see_changes", { school: props.site.school.id })}>
        <History subject={props.site.id} version={saved()} />
      </Show>
    </>
  );
}

function fieldsOf(site: SiteView): Fields {
  const { name, pupils, staff, lat, lng, positionFrom } = site;
  const from = positionFrom === "commune" || positionFrom === "province" ? "map" : positionFrom;
  return { name, pupils, staff, position: isLocated(site) ? { lat, lng, from } : null };
}
