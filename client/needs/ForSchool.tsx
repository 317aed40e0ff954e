import { onMount, Show } from "solid-js";
import type { SiteView } from "#domain/placeViews.ts";
import { get } from "../api/request.ts";
import type { Draft } from "../app/draft.ts";
import { usualWay } from "../onBehalf/usualWay.ts";
import { WayInField } from "../onBehalf/WayInField.tsx";
import type { NeedDraft } from "./needDraft.ts";
import { SchoolChoice } from "./SchoolChoice.tsx";

/** The school that the department types a need in for, and how it came to know of it. */
export function ForSchool(props: { draft: Draft<NeedDraft> }) {
  const choose = (school: NeedDraft["school"]) =>
    props.draft.set({
      school,
      enteredFrom: school && (props.draft.value.enteredFrom ?? usualWay),
      site: "",
      peopleAffected: undefined,
    });
  // The address named a site alone; of which school it is, the server knows.
  onMount(async () => {
    const { site, school } = props.draft.value;
    if (!site || school) return;
    const answer = await get<SiteView>(`/api/sites/${site}`);
    if (!answer.ok || props.draft.value.site !== site) return;
    props.draft.set({ school: answer.value.school, enteredFrom: usualWay });
  });
  return (
    <>
      <SchoolChoice school={props.draft.value.school} onChoose={choose} />
      <Show when={props.draft.value.school}>
        <WayInField
          way={props.draft.value.enteredFrom ?? usualWay}
          onChange={(enteredFrom) => props.draft.set({ enteredFrom })}
        />
      </Show>
    </>
  );
}
