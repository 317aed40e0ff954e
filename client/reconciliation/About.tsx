import { For, Show } from "solid-js";
import type { ReconciliationRow } from "#domain/reconciliationViews.ts";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { rowName } from "../totals/rowName.ts";
import { count, day } from "../words/format.ts";
import { t } from "../words/t.ts";

/** What a row is about: its code, who gives what, and where it goes. */
export function About(props: { row: ReconciliationRow }) {
  const row = () => props.row;
  const giver = () => rowName("cluster", { key: row().giver.id, name: row().giver.name });
  return (
    <>
      <p class="line">
        <Code row={row()} />
        <span class="strong">{itemName(row().item, row().name)}</span>
      </p>
      <p class="small">
        {giver()}{" "}
        <span class="soft">
          →{" "}
          <Show when={row().site} fallback={t("reconciliation.toFund")}>
            {(site) => (
              <>
                {site().school.name} · {site().name}
              </>
            )}
          </Show>
        </span>
      </p>
    </>
  );
}

function Code(props: { row: ReconciliationRow }) {
  const row = () => props.row;
  return (
    <>
      <Show when={row().pledge}>
        {(pledge) => (
          <a class="number" href={needPage(row()) ?? searched(pledge().code)}>
            {pledge().code}
          </a>
        )}
      </Show>
      <Show when={row().consignment}>
        {(consignment) => (
          <>
            <a class="number" href={`/consignments/${consignment().id}`}>
              {consignment().code}
            </a>
            <span class="soft small">
              {row().sent > 0 ? t("reconciliation.gift") : t("reconciliation.extra")}
            </span>
          </>
        )}
      </Show>
      <Show when={row().kind === "held" && row().need}>
        {(need) => (
          <>
            <a class="number" href={`/needs/${need().id}`}>
              {need().code}
            </a>
            <span class="soft small">{t("reconciliation.heldFor")}</span>
          </>
        )}
      </Show>
    </>
  );
}

function needPage({ need }: ReconciliationRow): string | undefined {
  return need && `/needs/${need.id}`;
}

/** Where the ledger tells of a promise to the fund, which has no page. */
function searched(code: string): string {
  return `/ledger?text=${encodeURIComponent(code)}`;
}

/** What waits for somebody, for how long, what to do next, and where. */
export function Exceptions(props: { row: ReconciliationRow }) {
  return (
    <ul class="list exceptions">
      <For each={props.row.exceptions}>
        {(exception) => (
          <li>
            <span class="tag" classList={toneOf(exception.age)}>
              {t("reconciliation.since", count(exception.age))}
            </span>{" "}
            <span class="strong">
              {t(
                `reconciliation.kind.${exception.kind}`,
                itemAmount(exception.quantity, props.row),
                day(exception.lapsesOn ?? exception.since),
              )}
            </span>{" "}
            {exception.isExplained
              ? t("reconciliation.explained")
              : t(`reconciliation.next.${exception.kind}`)}{" "}
            <a class="no-print number" href={pageOf(exception, props.row)}>
              {t("reconciliation.open")} {exception.about.consignment?.code ?? exception.about.code}
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}

/** The page on which what waits can be done. */
function pageOf(
  { about }: ReconciliationRow["exceptions"][number],
  row: ReconciliationRow,
): string {
  switch (about.of) {
    case "consignment":
      return `/consignments/${about.id}`;
    case "discrepancy":
      return `/consignments/${about.consignment?.id ?? about.id}`;
    case "need":
      return `/needs/${about.id}`;
    case "pledge":
      return needPage(row) ?? searched(about.code);
    default:
      return about.of satisfies never;
  }
}

/** The longer it has waited, the more it stands out: from a month on in red. */
function toneOf(age: number) {
  return { amber: age <= 30, red: age > 30 };
}
