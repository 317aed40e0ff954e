import { For, Show } from "solid-js";
import type { EntryView } from "#domain/ledgerViews.ts";
import { count, instant } from "../../words/format.ts";
import { t } from "../../words/t.ts";
import type { Checked } from "./checkEntry.ts";
import { createInclusion } from "./createInclusion.ts";
import { Forked } from "./Forked.tsx";

/** Proves in the reader's own browser that an entry is in the public log, and says what came of it. */
export function Inclusion(props: { entry: EntryView }) {
  const { checked, evidence, check } = createInclusion(() => props.entry);
  return (
    <>
      <Show when={evidence()}>{(kept) => <Forked evidence={kept()} />}</Show>
      <div class="stack tight" role="status">
        <Show when={checked()} fallback={<p class="soft small">{t("ledger.log.checking")}</p>}>
          {(result) => <Outcome checked={result()} onRetry={check} />}
        </Show>
      </div>
      <Own seq={props.entry.seq} />
    </>
  );
}

function Outcome(props: { checked: Checked; onRetry: () => void }) {
  const proven = () => (props.checked.kind === "proven" ? props.checked : undefined);
  const again = () => {
    const { kind } = props.checked;
    return kind === "unreachable" || kind === "late" ? kind : undefined;
  };
  const wrong = () => (props.checked.kind === "wrong" ? props.checked.what : undefined);
  return (
    <>
      <Show when={proven()}>
        {(found) => (
          <>
            <p class="note done">{t("ledger.log.proven")}</p>
            <p class="soft small">
              {t("ledger.log.size", count(found().checkpoint.size))}{" "}
              {t(found().isFirst ? "ledger.log.first" : "ledger.log.again")}
            </p>
            <p class="soft small">{t("ledger.log.unsigned")}</p>
            <For each={found().witnesses.disputed}>
              {(name) => (
                <p class="note problem" role="alert">
                  {t("ledger.log.disputed", name)}
                </p>
              )}
            </For>
            <For each={found().witnesses.cosigned}>
              {({ name, at }) => (
                <p class="soft small">{t("ledger.log.cosigned", name, instant(at))}</p>
              )}
            </For>
          </>
        )}
      </Show>
      <Show when={props.checked.kind === "waiting"}>
        <p class="soft small">{t("ledger.log.waiting")}</p>
      </Show>
      <Show when={again()}>
        {(why) => (
          <>
            <p class="note warning">{t(`ledger.log.${why()}`)}</p>
            <p class="no-print">
              <button type="button" class="button" onClick={() => props.onRetry()}>
                {t("app.again")}
              </button>
            </p>
          </>
        )}
      </Show>
      <Show when={wrong()}>
        {(what) => (
          <div class="note problem" role="alert">
            <p>{t(`ledger.log.wrong.${what()}`)}</p>
            <p>{t("ledger.log.tell")}</p>
          </div>
        )}
      </Show>
    </>
  );
}

/** Where to get what other software needs. */
function Own(props: { seq: number }) {
  const links = () =>
    [
      ["proofFile", `/log/proof/${props.seq}.tlog-proof`],
      ["bytes", `/log/entry/${props.seq}`],
      ["checkpoint", "/log/checkpoint"],
      ["witnesses", "/log/witnesses"],
      ["pack", "/api/export/audit-pack.zip"],
    ] as const;
  return (
    <details class="no-print">
      <summary class="small">{t("ledger.log.own")}</summary>
      <ul class="log-links small">
        <For each={links()}>
          {([word, href]) => (
            <li>
              <a href={href} rel="external">
                {t(`ledger.log.${word}`)}
              </a>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
