import { For, Show, type JSX } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import type { BankAccount } from "#domain/campaign.ts";
import { Field } from "../look/Field.tsx";
import { TextField } from "../setup/TextField.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { bankName, banks } from "#domain/banks.ts";

/** The number of an imagined pledge, to show what a memo looks like. */
const exampleNumber = "0000427";
const prefixMax = 6;

/** Where gifts of cash go, and what their memo begins with; fixed once givers hold them. */
export function GiftFields(props: {
  bank: BankAccount;
  memoPrefix: string;
  isBankFixed: boolean;
  isPrefixFixed: boolean;
  problem: Problem | undefined;
  onBank: (bank: BankAccount) => void;
  onPrefix: (prefix: string) => void;
}) {
  const example = () => t("campaigns.memoExample", `${props.memoPrefix}${exampleNumber}`);
  return (
    <fieldset class="stack">
      <legend class="label">{t("campaigns.bank")}</legend>
      <Show
        when={!props.isBankFixed}
        fallback={
          <Fixed>
            {bankName(props.bank.bin)} · <span class="number">{props.bank.account}</span> ·{" "}
            {props.bank.holder}
          </Fixed>
        }
      >
        <p class="hint">{t("campaigns.bankHint")}</p>
        <BankFields bank={props.bank} problem={props.problem} onChange={props.onBank} />
      </Show>
      <Show
        when={!props.isPrefixFixed}
        fallback={
          <Fixed>
            {t("campaigns.memoPrefix")}: {props.memoPrefix}
          </Fixed>
        }
      >
        <TextField
          label={t("campaigns.memoPrefix")}
          hint={example()}
          max={prefixMax}
          value={props.memoPrefix}
          error={issueAt(props.problem, "memoPrefix")}
          onInput={(prefix) => props.onPrefix(prefix.toUpperCase().replace(/[^A-Z]/g, ""))}
        />
      </Show>
    </fieldset>
  );
}

/** What can no longer change, and why. */
function Fixed(props: { children: JSX.Element }) {
  return (
    <div>
      <p class="strong">{props.children}</p>
      <p class="hint">{t("campaigns.fixed")}</p>
    </div>
  );
}

function BankFields(props: {
  bank: BankAccount;
  problem: Problem | undefined;
  onChange: (bank: BankAccount) => void;
}) {
  const issue = (...path: string[]) => issueAt(props.problem, ...path);
  const put = (change: Partial<BankAccount>) => props.onChange({ ...props.bank, ...change });
  return (
    <>
      <Field label={t("campaigns.bankName")} error={issue("bank", "bin") ?? issue("bank")} optional>
        {(control) => (
          <select {...control} onChange={(event) => put({ bin: event.currentTarget.value })}>
            <option value="">{t("campaigns.noBank")}</option>
            <For each={banks}>
              {({ bin, name }) => (
                <option value={bin} selected={bin === props.bank.bin}>
                  {name}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Show when={props.bank.bin}>
        <div class="pair">
          <TextField
            label={t("campaigns.account")}
            max={24}
            mode="numeric"
            value={props.bank.account}
            error={issue("bank", "account")}
            onInput={(account) => put({ account: account.replace(/[\s.]/g, "").toUpperCase() })}
          />
          <TextField
            label={t("campaigns.holder")}
            value={props.bank.holder}
            error={issue("bank", "holder")}
            onInput={(holder) => put({ holder })}
          />
        </div>
      </Show>
    </>
  );
}
