import { For, Show } from "solid-js";
import type { ImportRemark } from "#domain/importViews.ts";
import { createMedia } from "../totals/createMedia.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";

/** What is wrong, or worth a look, row by row: a table on a desk, cards on a phone. */
export function Findings(props: {
  id: string;
  title: string;
  hint?: string;
  findings: readonly ImportRemark[];
  total: number;
}) {
  const isWide = createMedia("(min-width: 900px)");
  return (
    <Show when={props.findings.length > 0}>
      <section class="stack tight" aria-labelledby={props.id}>
        <h2 id={props.id}>
          {props.title} <span class="tag">{count(props.total)}</span>
        </h2>
        <Show when={props.hint}>
          <p class="soft small">{props.hint}</p>
        </Show>
        <Show when={isWide()} fallback={<Cards findings={props.findings} />}>
          <Table title={props.title} findings={props.findings} />
        </Show>
        <Show when={props.total > props.findings.length}>
          <p class="soft small">
            {t("imports.shownMarked", count(props.findings.length), count(props.total))}
          </p>
        </Show>
      </section>
    </Show>
  );
}

function Table(props: { title: string; findings: readonly ImportRemark[] }) {
  return (
    <div class="card flush">
      <table class="findings">
        <caption class="unseen">{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("imports.sheet")}</th>
            <th scope="col" class="number">
              {t("imports.row")}
            </th>
            <th scope="col">{t("imports.column")}</th>
            <th scope="col">{t("imports.stands")}</th>
            <th scope="col">{t("imports.todo")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.findings}>
            {(one) => (
              <tr>
                <td>{one.sheet}</td>
                <td class="number">{count(one.row)}</td>
                <td>{one.column}</td>
                <td>
                  <Stands finding={one} />
                </td>
                <td>
                  <Todo finding={one} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function Cards(props: { findings: readonly ImportRemark[] }) {
  return (
    <ul class="card rows">
      <For each={props.findings}>
        {(one) => (
          <li class="stack tight">
            <p class="soft small">
              {one.column
                ? t("imports.placeColumn", one.sheet, count(one.row), one.column)
                : t("imports.place", one.sheet, count(one.row))}
            </p>
            <p class="stands-line">
              <Stands finding={one} />
            </p>
            <Todo finding={one} />
          </li>
        )}
      </For>
    </ul>
  );
}

/** What stands in the file, as it stands there. */
function Stands(props: { finding: ImportRemark }) {
  const isBlank = () => props.finding.code === "required";
  return (
    <Show
      when={props.finding.value}
      fallback={isBlank() && <span class="soft">{t("imports.isBlank")}</span>}
    >
      {(value) => <q class="stands">{value()}</q>}
    </Show>
  );
}

function Todo(props: { finding: ImportRemark }) {
  return (
    <div class="stack todo">
      <p>{props.finding.message}</p>
      <Show when={props.finding.candidates?.length}>
        <div class="small">
          <span class="soft">{t("imports.candidates")} </span>
          <ul class="candidates">
            <For each={props.finding.candidates}>{(one) => <li>{one}</li>}</For>
          </ul>
        </div>
      </Show>
    </div>
  );
}
