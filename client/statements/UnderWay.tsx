import { createEffect, on, Show } from "solid-js";
import type { StatementView } from "#domain/statementViews.ts";
import { may } from "../app/session.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { count, day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { isWorking } from "./createStatements.ts";
import { Said } from "./Said.tsx";

/** The statement that is not in the ledger yet: how far it is, what it says, and what to do with it. */
export function UnderWay(props: { statement: StatementView; onChanged: () => void }) {
  const one = () => props.statement;
  return (
    <section class="card stack" aria-labelledby="statement-under-way">
      <div class="apart">
        <h2 id="statement-under-way" class="file-name">
          {one().fileName}
        </h2>
        <span class="tag amber">{t(`statements.state.${one().state}`)}</span>
      </div>
      <Show when={isWorking(one())}>
        <HowFar statement={one()} />
      </Show>
      <Show when={one().failure}>
        {(failure) => (
          <p class="note problem" role="alert">
            {failure().title}
          </p>
        )}
      </Show>
      <Show when={one().said}>{(said) => <Said said={said()} added={one().added} />}</Show>
      <Show when={one().late}>
        {(late) => (
          <p class="note">{t("statements.lateOnes", day(late().until), day(late().effectiveOn))}</p>
        )}
      </Show>
      <Show when={may("import_statements")}>
        <Acts statement={one()} onChanged={props.onChanged} />
      </Show>
    </section>
  );
}

function HowFar(props: { statement: StatementView }) {
  const one = () => props.statement;
  const said = () =>
    one().state === "posting"
      ? t("statements.postedSoFar", count(one().posted), count(one().added))
      : t("statements.readSoFar", count(one().lines));
  return (
    <div class="stack tight">
      <Show when={one().state === "posting"} fallback={<progress aria-label={said()} />}>
        <progress aria-label={said()} max={Math.max(1, one().added)} value={one().posted} />
      </Show>
      <p>{said()}</p>
      <p class="soft small">{t("statements.goesOn")}</p>
    </div>
  );
}

function Acts(props: { statement: StatementView; onChanged: () => void }) {
  const act = createAct(() => props.onChanged());
  const path = (what: string) => `/api/statements/${props.statement.id}/${what}`;
  const isWaiting = () => props.statement.state === "waiting";
  const mayPost = () => isWaiting() && props.statement.said?.problemCount === 0;
  const mayCancel = () => isWaiting() || ["staging", "failed"].includes(props.statement.state);
  // Another statement than the one that was refused.
  createEffect(
    on(
      () => props.statement.id,
      () => act.setProblem(),
    ),
  );
  return (
    <>
      <ProblemNote problem={act.problem()} />
      <div class="choices">
        <Show when={mayPost()}>
          <button
            type="button"
            class="button primary"
            aria-disabled={act.isSending()}
            onClick={() => void act.send(path("post"), {})}
          >
            {props.statement.added > 0
              ? t("statements.post", count(props.statement.added))
              : t("statements.postNone")}
          </button>
        </Show>
        <Show when={mayCancel()}>
          <button
            type="button"
            class="button plain"
            aria-disabled={act.isSending()}
            onClick={() => void act.send(path("cancel"), {})}
          >
            {t("statements.cancel")}
          </button>
        </Show>
      </div>
      <Show when={mayCancel()}>
        <p class="soft small">{t("statements.cancelMeans")}</p>
      </Show>
    </>
  );
}
