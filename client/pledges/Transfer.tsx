import { Show, type JSX } from "solid-js";
import { bankName } from "#domain/banks.ts";
import type { BankAccount } from "#domain/campaign.ts";
import { readCode } from "#domain/code.ts";
import { memoCode } from "#domain/memo.ts";
import { vietQr } from "#domain/vietqr.ts";
import { CopyButton } from "../codes/CopyButton.tsx";
import { QrCode } from "../codes/QrCode.tsx";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";
import "./transfer.css";

/**
 * A transfer ready to be sent: a VietQR code that any Vietnamese bank's app reads, and the same as
 * text to copy. The memo is how the bank's credit finds the promise again.
 */
export function Transfer(props: {
  bank: BankAccount;
  memoPrefix: string;
  /** The promise's, `CK-000042-7`. */
  code: string;
  /** Whole đồng. */
  amount: number;
}) {
  const memo = () => memoCode(props.memoPrefix, readCode(props.code)?.number ?? 0);
  const code = () =>
    vietQr({
      bin: props.bank.bin,
      account: props.bank.account,
      amount: props.amount,
      memo: memo(),
    });
  const amount = () => String(props.amount);

  return (
    <div class="stack transfer">
      <QrCode
        text={code()}
        label={t("pledges.transferCode", money(props.amount), props.bank.holder)}
      />
      <p class="soft small">{t("pledges.transferHint")}</p>
      <dl class="facts">
        <Told name={t("pledges.bank")}>{bankName(props.bank.bin)}</Told>
        <Told name={t("pledges.account")} copies={props.bank.account}>
          {props.bank.account}
        </Told>
        <Told name={t("pledges.holder")}>{props.bank.holder}</Told>
        <Told name={t("pledges.amount")} copies={amount()}>
          {money(props.amount)}
        </Told>
        <Told name={t("pledges.memo")} copies={memo()}>
          {memo()}
        </Told>
      </dl>
      <p class="note">{t("pledges.memoMatters")}</p>
    </div>
  );
}

/** One thing to type or paste into a bank's app. */
function Told(props: { name: string; copies?: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <span class="strong told">{props.children}</span>
        <Show when={props.copies}>
          {(text) => <CopyButton text={text()} word={t("pledges.copy")} />}
        </Show>
      </dd>
    </div>
  );
}
