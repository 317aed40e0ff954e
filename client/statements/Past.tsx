import { For, Show } from "solid-js";
import type { StatementView } from "#domain/statementViews.ts";
import { Section } from "../desk/Section.tsx";
import { count, day, instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { StatementsOf } from "./createStatements.ts";
import { bankName, proofTones, Said } from "./Said.tsx";

/** The statements that are in the ledger, the newest first. */
export function Past(props: { of: StatementsOf }) {
  const posted = () => props.of.list.items()?.filter(({ state }) => state === "posted");
  return (
    <Section
      id="statements-past"
      title={t("statements.past")}
      count={posted()?.length}
      empty={t("statements.pastNone")}
      problem={undefined}
      onRetry={props.of.list.refresh}
      more={props.of.list.hasMore() ? props.of.list.more : undefined}
    >
      <ul class="card rows">
        <For each={posted()}>{(one) => <Row statement={one} />}</For>
      </ul>
    </Section>
  );
}

function Row(props: { statement: StatementView }) {
  const one = () => props.statement;
  return (
    <li class="stack tight">
      <div class="apart">
        <p class="strong file-name">{one().fileName}</p>
        <Show when={one().said}>
          {(said) => (
            <span class={`tag ${proofTones[said().proof.kind]}`}>
              {t(`statements.proofTag.${said().proof.kind}`)}
            </span>
          )}
        </Show>
      </div>
      <Show when={one().said}>
        {(said) => (
          <p class="small">
            {bankName(said().bank)}
            <Show when={said().firstOn}>
              {(first) => (
                <>
                  {" · "}
                  {t("statements.from", day(first()), day(said().lastOn ?? first()))}
                </>
              )}
            </Show>
            {" · "}
            {t("statements.linesNew", count(said().lines), count(one().added))}
          </p>
        )}
      </Show>
      <p class="soft small">
        <span class="number">{one().code}</span> · {instant(one().broughtAt)}
      </p>
      <Show when={one().said}>
        {(said) => (
          <details>
            <summary>{t("statements.inside")}</summary>
            <Said said={said()} added={one().added} />
          </details>
        )}
      </Show>
    </li>
  );
}
