import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { InferOutput } from "valibot";
import {
  statementFields,
  type ColumnChoice,
  type StatementField,
} from "#domain/statements/layout.ts";
import type { ProposedColumnsView } from "#domain/statementViews.ts";
import { newId } from "../api/newId.ts";
import { Choices } from "../discrepancies/Choices.tsx";
import { sendFile, type ChosenFile } from "../imports/sendFile.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAct } from "../pledges/createAct.ts";
import type { Problem } from "#domain/answers.ts";
import { count } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";

type Proposed = InferOutput<typeof ProposedColumnsView>;
type Chosen = { [Field in StatementField]?: ColumnChoice | undefined };

/** Asks once which column of an unknown bank's file says what, beside the file's first rows. */
export function ColumnsForm(props: { file: ChosenFile; onKept: () => void; onClose: () => void }) {
  const [proposed, setProposed] = createSignal<Proposed>();
  const [problem, setProblem] = createSignal<Problem>();
  void (async () => {
    const answer = await sendFile<Proposed>("/api/statements/columns", {}, { file: props.file });
    if (answer.ok) setProposed(answer.value);
    else setProblem(answer.problem);
  })();
  return (
    <section class="stack" aria-labelledby="statement-columns">
      <h3 id="statement-columns">{t("statements.columns.title")}</h3>
      <p>{t("statements.columns.intro", props.file.name)}</p>
      <ProblemNote problem={problem()} />
      <Show
        when={proposed()}
        keyed
        fallback={
          <Show when={!problem()}>
            <Skeleton />
          </Show>
        }
      >
        {(of) => <Form proposed={of} onKept={props.onKept} onClose={props.onClose} />}
      </Show>
    </section>
  );
}

/** The first row with most cells: titles above the columns have few. */
function fullestOf(rows: Proposed["rows"]): number {
  const filled = (cells: readonly string[]) => cells.filter(Boolean).length;
  const most = Math.max(0, ...rows.map(({ cells }) => filled(cells)));
  return rows.find(({ cells }) => filled(cells) === most)?.row ?? 1;
}

function Form(props: { proposed: Proposed; onKept: () => void; onClose: () => void }) {
  const id = newId();
  const [name, setName] = createSignal("");
  const [headerRow, setHeaderRow] = createSignal(
    props.proposed.headerRow || fullestOf(props.proposed.rows),
  );
  const [chosen, choose] = createStore<Chosen>(known(props.proposed.chosen));
  const act = createAct(() => props.onKept());
  const headers = () => props.proposed.rows.find(({ row }) => row === headerRow())?.cells ?? [];
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void act.send("/api/statements/layouts", { id, name: name(), columns: { ...chosen } });
  };
  return (
    <form class="stack" onSubmit={send} noValidate>
      <First rows={props.proposed.rows} headerRow={headerRow()} />
      <Field label={t("statements.columns.header")}>
        {(control) => (
          <select
            {...control}
            onChange={(event) => setHeaderRow(Number(event.currentTarget.value))}
          >
            <For each={props.proposed.rows}>
              {({ row, cells }) => (
                <option value={row} selected={row === headerRow()}>
                  {`${row}: ${cells.filter(Boolean).join(" | ").slice(0, 80)}`}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <div class="filters">
        <For each={statementFields}>
          {(field) => (
            <Field
              label={t(`statements.columns.field.${field}`)}
              error={issueAt(act.problem(), "columns", field)}
            >
              {(control) => (
                <select
                  {...control}
                  onChange={(event) =>
                    choose(field, choiceOf(headers(), Number(event.currentTarget.value)))
                  }
                >
                  <option value="">{t("statements.columns.none")}</option>
                  <For each={headers()}>
                    {(header, at) => (
                      <option value={at() + 1} selected={isChosen(chosen[field], header, at())}>
                        {header || t("statements.columns.column", count(at() + 1))}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
          )}
        </For>
      </div>
      <Field
        label={t("statements.columns.name")}
        hint={t("statements.columns.nameHint")}
        error={issueAt(act.problem(), "name")}
      >
        {(control) => (
          <input
            {...control}
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote problem={act.problem()} />
      <Choices
        act={t("statements.columns.keep")}
        isSending={act.isSending()}
        onClose={props.onClose}
      />
    </form>
  );
}

function First(props: { rows: Proposed["rows"]; headerRow: number }) {
  return (
    <div class="raw" tabindex="0" role="region" aria-label={t("statements.columns.first")}>
      <table>
        <tbody>
          <For each={props.rows.slice(0, rowsShown)}>
            {({ row, cells }) => (
              <tr classList={{ header: row === props.headerRow }}>
                <th scope="row" class="number">
                  {row}
                </th>
                <For each={cells}>{(cell) => <td>{cell}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
const rowsShown = 15;

/** A column by its header, or by its number where another one is called the same or it has none. */
function choiceOf(headers: readonly string[], number: number): ColumnChoice | undefined {
  if (!number) return undefined;
  const header = headers[number - 1] ?? "";
  return header.trim() && headers.indexOf(header) === number - 1 ? header : number;
}

function isChosen(choice: ColumnChoice | undefined, header: string, at: number): boolean {
  return typeof choice === "number" ? choice === at + 1 : choice !== undefined && choice === header;
}

/** The columns that were recognised. */
function known(proposed: Proposed["chosen"]): Chosen {
  const entries = Object.entries(proposed).filter(([, choice]) => choice !== undefined);
  return Object.fromEntries(entries) as Chosen;
}
