import { Show } from "solid-js";
import { t } from "../words/t.ts";
import type { NeedDraft } from "./needDraft.ts";
import { SchoolSearch } from "./SchoolSearch.tsx";

/** The school that the department enters a need for, marked as such. */
export function SchoolChoice(props: {
  school: NeedDraft["school"];
  onChoose: (school: NeedDraft["school"]) => void;
  error?: string | undefined;
}) {
  return (
    <Show
      when={props.school}
      fallback={<SchoolSearch onChoose={props.onChoose} error={props.error} />}
    >
      {(school) => (
        <div class="line">
          <span class="tag amber">{t("onBehalf.of", school().name)}</span>
          <button type="button" class="button plain" onClick={() => props.onChoose(undefined)}>
            {t("onBehalf.otherSchool")}
          </button>
        </div>
      )}
    </Show>
  );
}
