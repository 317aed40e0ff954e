import type { FundView } from "#domain/fundViews.ts";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";

/** All money in the account: what is free, and what is held, which are its two parts. */
export function FundSums(props: { fund: FundView }) {
  const share = () =>
    props.fund.balance > 0 ? Math.floor((props.fund.held / props.fund.balance) * 1000) / 10 : 0;
  return (
    <section class="card stack tight" aria-label={t("fund.title")}>
      <p class="apart">
        <span>{t("fund.balance")}</span>
        <strong class="number sum">{money(props.fund.balance)}</strong>
      </p>
      <div class="bar" aria-hidden="true">
        <i class="held" style={{ width: `${share()}%` }} />
      </div>
      <dl class="numbers">
        <div>
          <dt>
            <i class="dot held" aria-hidden="true" />
            {t("fund.held")}
          </dt>
          <dd>{money(props.fund.held)}</dd>
        </div>
        <div>
          <dt>
            <i class="dot free" aria-hidden="true" />
            {t("fund.free")}
          </dt>
          <dd>{money(props.fund.free)}</dd>
        </div>
      </dl>
      <p class="small">
        <a href="/ledger?party=fund">{t("fund.inLedger")}</a>
      </p>
    </section>
  );
}
