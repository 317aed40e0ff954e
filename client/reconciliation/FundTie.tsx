import { For, Show, type JSX } from "solid-js";
import type { FundTieView, OpenDebitView, OpenPaymentView } from "#domain/reconciliationViews.ts";
import { may } from "../app/session.ts";
import { count, day, money } from "../words/format.ts";
import { t } from "../words/t.ts";

/** The fund as an equation: the ledger's balance, the bank's, and what explains where they differ. */
export function FundTie(props: { fund: FundTieView }) {
  const of = () => props.fund;
  return (
    <section class="card stack" aria-labelledby="fund">
      <div class="apart">
        <h2 id="fund">{t("reconciliation.fund")}</h2>
        <Show
          when={of().difference === 0}
          fallback={
            <span class="tag red">{t("reconciliation.differs", money(of().difference))}</span>
          }
        >
          <span class="tag leaf">{t("reconciliation.ties")}</span>
        </Show>
      </div>
      <div class="tie">
        <Term word={t("reconciliation.ledger")} dong={of().ledgerBalance} />
        <Term sign="=" word={t("reconciliation.statement")} dong={of().statementBalance} />
        <Term sign="−" word={t("reconciliation.undebited")} dong={of().undebited.sum}>
          <Listed of={of().undebited}>{(one) => <Payment of={one} />}</Listed>
        </Term>
        <Term sign="+" word={t("reconciliation.unrecorded")} dong={of().unrecorded.sum}>
          <Listed of={of().unrecorded}>{(one) => <Debit of={one} />}</Listed>
        </Term>
        <Show when={of().uncredited.count > 0}>
          <Term sign="+" word={t("reconciliation.uncredited")} dong={of().uncredited.sum}>
            <Listed of={of().uncredited}>{(one) => <Payment of={one} />}</Listed>
          </Term>
        </Show>
      </div>
      <Stated fund={of()} />
      <Credits fund={of()} />
      <Acts />
    </section>
  );
}

function Term(props: { sign?: string; word: string; dong: number; children?: JSX.Element }) {
  return (
    <div class="term">
      <p class="soft small">
        <span class="sign" aria-hidden={props.sign === undefined}>
          {props.sign}
        </span>{" "}
        {props.word}
      </p>
      <p class="big number">{money(props.dong)}</p>
      {props.children}
    </div>
  );
}

/** Things behind a sum, folded away; the first hundred of them. */
function Listed<Item>(props: {
  of: { count: number; items: Item[] };
  children: (item: Item) => JSX.Element;
}) {
  const more = () => props.of.count - props.of.items.length;
  return (
    <Show when={props.of.count > 0}>
      <details>
        <summary>{t("reconciliation.listed", count(props.of.count))}</summary>
        <ul class="rows small">
          <For each={props.of.items}>{(item) => <li>{props.children(item)}</li>}</For>
          <Show when={more() > 0}>
            <li class="soft">{t("reconciliation.andMore", count(more()))}</li>
          </Show>
        </ul>
      </details>
    </Show>
  );
}

function Payment(props: { of: OpenPaymentView }) {
  return (
    <div class="apart">
      <span>
        <a href={`/consignments/${props.of.id}`}>{props.of.code}</a> {props.of.site.school},{" "}
        {day(props.of.on)}
      </span>
      <span class="number">{money(props.of.open)}</span>
    </div>
  );
}

function Debit(props: { of: OpenDebitView }) {
  return (
    <div class="apart">
      <span>
        {day(props.of.on)}{" "}
        <Show when={props.of.reason}>
          {(reason) => <span class="soft">{t(`ledger.setAside.${reason()}`)}</span>}
        </Show>
      </span>
      <span class="number">{money(props.of.open)}</span>
    </div>
  );
}

/** What the bank itself says last, beside what its lines come to. */
function Stated(props: { fund: FundTieView }) {
  return (
    <Show
      when={props.fund.stated}
      fallback={<p class="soft small">{t("reconciliation.noBalance")}</p>}
    >
      {(stated) => (
        <p class="small" classList={{ wrong: !stated().agrees, soft: stated().agrees }}>
          {stated().agrees
            ? t("reconciliation.agrees", stated().statement.code, day(stated().on))
            : t(
                "reconciliation.disagrees",
                stated().statement.code,
                day(stated().on),
                money(stated().balance),
              )}
        </p>
      )}
    </Show>
  );
}

/** Money that came and of which it is not known, or not yet, whose it is. */
function Credits(props: { fund: FundTieView }) {
  const of = () => props.fund;
  return (
    <dl class="rows credits">
      <Sum word={t("reconciliation.unmatched")} of={of().unmatched}>
        <Show when={of().unmatched.oldestOn}>
          {(oldest) => <> · {t("reconciliation.oldest", day(oldest()))}</>}
        </Show>
      </Sum>
      <Show when={of().onHold.count > 0}>
        <Sum word={t("reconciliation.onHold")} of={of().onHold} />
      </Show>
      <For each={of().setAside}>
        {(aside) => (
          <Sum word={t("reconciliation.setAside")} of={aside}>
            {" "}
            · {t(`ledger.setAside.${aside.reason}`)}
          </Sum>
        )}
      </For>
    </dl>
  );
}

/** Where the office goes on: the lines that wait for a decision, and the next statement. */
function Acts() {
  return (
    <Show when={may("see_statements")}>
      <div class="line no-print">
        <a class="button" href="/statements/lines">
          {t("reconciliation.toLines")}
        </a>
        <Show when={may("import_statements")}>
          <a class="button" href="/statements">
            {t("reconciliation.toStatements")}
          </a>
        </Show>
      </div>
    </Show>
  );
}

function Sum(props: { word: string; of: { count: number; sum: number }; children?: JSX.Element }) {
  return (
    <div class="apart">
      <dt>{props.word}</dt>
      <dd>
        <span class="strong number">{money(props.of.sum)}</span>{" "}
        <span class="soft small">
          {t("reconciliation.entries", count(props.of.count))}
          {props.children}
        </span>
      </dd>
    </div>
  );
}
