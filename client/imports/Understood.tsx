import { For, Show } from "solid-js";
import type { ListKind } from "#domain/imports/list.ts";
import type { ImportReport } from "#domain/importViews.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { fieldName } from "./fieldName.ts";

type Sheet = ImportReport["sheets"][number];

/** Which sheets and columns were understood as what; those that were not are named. */
export function Understood(props: { sheets: readonly Sheet[] }) {
  return (
    <section class="stack tight" aria-labelledby="import-understood">
      <h2 id="import-understood">{t("imports.understood")}</h2>
      <ul class="card rows">
        <For each={props.sheets}>{(sheet) => <OneSheet sheet={sheet} />}</For>
      </ul>
    </section>
  );
}

function OneSheet(props: { sheet: Sheet }) {
  const unknown = () => props.sheet.columns.filter(({ field }) => field === null).length;
  return (
    <li class="stack tight">
      <p class="line">
        <span class="strong">{props.sheet.name}</span>
        <Show when={props.sheet.kind}>
          {(kind) => (
            <span class="soft small">
              <Show when={t(`imports.kinds.${kind()}`) !== props.sheet.name}>
                {t(`imports.kinds.${kind()}`)}
                {" · "}
              </Show>
              {t("imports.rows", count(props.sheet.rows))}
            </span>
          )}
        </Show>
        <Show when={props.sheet.kind && unknown() > 0}>
          <span class="tag amber">{t("imports.unknownColumns", count(unknown()))}</span>
        </Show>
      </p>
      <Show when={props.sheet.kind} fallback={<p class="soft small">{t("imports.ignored")}</p>}>
        {(kind) => (
          <ul class="columns">
            <For each={props.sheet.columns}>
              {({ header, field }) => <Column kind={kind()} header={header} field={field} />}
            </For>
          </ul>
        )}
      </Show>
    </li>
  );
}

/** A header of the file and what it was taken for, unless that is its very name. */
function Column(props: { kind: ListKind; header: string; field: string | null }) {
  const name = () => (props.field === null ? undefined : fieldName(props.kind, props.field));
  // The template marks with a star what no row can do without.
  const bare = () => props.header.replace(/\s*\*$/, "");
  return (
    <li>
      {props.header}
      <Show when={name() !== bare()}>
        <span classList={{ soft: name() !== undefined, lack: name() === undefined }}>
          {" → "}
          {name() ?? t("imports.notUsed")}
        </span>
      </Show>
    </li>
  );
}
