import { For, Show } from "solid-js";
import type { StatementSaid } from "#domain/statementViews.ts";
import { bankCodes } from "#domain/statements/bankLayouts.ts";
import { count, day, money } from "../words/format.ts";
import { t } from "../words/t.ts";

type ProofKind = StatementSaid["proof"]["kind"];
export const proofTones: Record<ProofKind, string> = {
  proven: "leaf",
  broken: "red",
  unprovable: "amber",
};

/** What a statement's file says of itself, and what its own balances prove. */
export function Said(props: { said: StatementSaid; added: number }) {
  const said = () => props.said;
  const summed = (sum: StatementSaid["credits"]) =>
    t("statements.summed", money(sum.sum), count(sum.count));
  const stated = (balance: number | undefined) =>
    balance === undefined ? t("statements.unstated") : money(balance);
  return (
    <div class="stack">
      <dl class="facts">
        <Fact name={t("statements.bank")} value={bankName(said().bank)} />
        <Show when={said().firstOn}>
          {(first) => (
            <Fact
              name={t("statements.days")}
              value={t("statements.from", day(first()), day(said().lastOn ?? first()))}
            />
          )}
        </Show>
        <Fact
          name={t("statements.lines")}
          value={t("statements.linesNew", count(said().lines), count(props.added))}
        />
        <Fact name={t("statements.credits")} value={summed(said().credits)} />
        <Fact name={t("statements.debits")} value={summed(said().debits)} />
        <Fact name={t("statements.opening")} value={stated(said().opening)} />
        <Fact name={t("statements.closing")} value={stated(said().closing)} />
      </dl>
      <Proof said={said()} />
      <Gaps said={said()} />
      <Problems said={said()} />
    </div>
  );
}

function Fact(props: { name: string; value: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd class="number">{props.value}</dd>
    </div>
  );
}

/** What a statement's balances prove, in a sentence; where they break, place by place. */
function Proof(props: { said: StatementSaid }) {
  const proof = () => props.said.proof;
  const broken = () => {
    const now = proof();
    return now.kind === "broken" ? now : undefined;
  };
  return (
    <div
      class={`note ${{ proven: "done", broken: "problem", unprovable: "warning" }[proof().kind]}`}
    >
      <p class="strong">{proofSentence(proof())}</p>
      <Show when={broken()}>
        {(now) => (
          <>
            <ul>
              <For each={now().breaks.slice(0, shownMax)}>
                {({ row, by }) => (
                  <li class="number">{t("statements.breakAt", count(row), money(by))}</li>
                )}
              </For>
            </ul>
            <p class="small">{t("statements.breakHint")}</p>
          </>
        )}
      </Show>
    </div>
  );
}

/** How many places of each kind are told on the screen. */
const shownMax = 20;

function Gaps(props: { said: StatementSaid }) {
  return (
    <Show when={props.said.gapCount > 0}>
      <div class="note warning">
        <p class="strong">{t("statements.gaps", count(props.said.gapCount))}</p>
        <ul>
          <For each={props.said.gaps.slice(0, shownMax)}>
            {({ row, from, to }) => (
              <li class="number">{t("statements.gapAt", count(row), count(from), count(to))}</li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

function Problems(props: { said: StatementSaid }) {
  return (
    <Show when={props.said.problemCount > 0}>
      <div class="note problem" role="alert">
        <p class="strong">{t("statements.problems", count(props.said.problemCount))}</p>
        <p>{t("statements.problemsHint")}</p>
        <ul class="rows">
          <For each={props.said.problems}>
            {({ row, column, value, message }) => (
              <li>
                <p class="soft small">
                  {column
                    ? t("statements.problemAt", count(row), column)
                    : t("statements.problemAtRow", count(row))}
                </p>
                <Show when={value}>
                  <q class="stands">{value}</q>
                </Show>
                <p>{message}</p>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

function proofSentence(proof: StatementSaid["proof"]): string {
  if (proof.kind === "broken") return t("statements.proof.broken", count(proof.count));
  if (proof.kind === "unprovable") return t(`statements.proof.unprovable.${proof.lacks}`);
  return t("statements.proof.proven");
}

export function bankName(bank: string): string {
  return t(`statements.banks.${bankCodes.find((known) => known === bank) ?? "own"}`);
}
