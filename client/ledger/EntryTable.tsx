import { For } from "solid-js";
import type { EntryView } from "#domain/ledgerViews.ts";
import { day, money } from "../words/format.ts";
import { t } from "../words/t.ts";
import { Content, Things, valueOf } from "./Content.tsx";

/** The ledger as a bank statement, for a screen that is wide enough. */
export function EntryTable(props: { entries: readonly EntryView[] }) {
  return (
    <div class="scrolls" tabindex="0" role="region" aria-label={t("ledger.title")}>
      <table class="ledger">
        <thead>
          <tr>
            <th scope="col">{t("ledger.entry")}</th>
            <th scope="col" class="of-day">
              {t("ledger.day")}
            </th>
            <th scope="col">{t("ledger.content")}</th>
            <th scope="col" class="quantity">
              {t("ledger.quantity")}
            </th>
            <th scope="col" class="number">
              {t("ledger.value")}
            </th>
            <th scope="col" class="number balance">
              {t("ledger.balance")}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.entries}>{(entry) => <Row entry={entry} />}</For>
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { entry: EntryView }) {
  return (
    <tr>
      <th scope="row" class="number">
        <a href={`/ledger/${props.entry.seq}`}>{props.entry.code}</a>
        <span class="soft small under-code">{day(props.entry.effectiveOn)}</span>
      </th>
      <td class="number of-day">{day(props.entry.effectiveOn)}</td>
      <td>
        <Content entry={props.entry} />
      </td>
      <td class="quantity">
        <Things entry={props.entry} />
      </td>
      <td class="number">{valueOf(props.entry)}</td>
      <td class="number balance">
        <Balance entry={props.entry} />
      </td>
    </tr>
  );
}

function Balance(props: { entry: EntryView }) {
  return (
    <>
      <span class="thing">
        <span class="soft small">{t("app.cash")}</span> {money(props.entry.balance.cash)}
      </span>
      <span class="thing">
        <span class="soft small">{t("app.goods")}</span> {money(props.entry.balance.goods)}
      </span>
    </>
  );
}
