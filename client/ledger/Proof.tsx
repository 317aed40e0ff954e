import { createSignal, For, lazy, Show, Suspense } from "solid-js";
import type { EntryView } from "#domain/ledgerViews.ts";
import { t } from "../words/t.ts";

/** What proves needs a kilobyte of arithmetic, which the entry itself does not wait for. */
const Inclusion = lazy(async () => ({
  default: (await import("./proof/Inclusion.tsx")).Inclusion,
}));

/** Whether the entry is in the public log, its leaf hash, and those of the files it rests on. */
export function Proof(props: { entry: EntryView }) {
  const [said, setSaid] = createSignal<"copied" | "copyByHand">();
  let shown: HTMLElement | undefined;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.entry.leafHash);
      setSaid("copied");
    } catch {
      // Without permission, or on a page that is not secure, only the reader can copy.
      if (shown) getSelection()?.selectAllChildren(shown);
      setSaid("copyByHand");
    }
  };

  return (
    <section class="stack tight">
      <h2>{t("ledger.proof")}</h2>
      <div class="card stack tight">
        <Suspense fallback={<p class="soft small">{t("ledger.log.checking")}</p>}>
          <Inclusion entry={props.entry} />
        </Suspense>
        <p class="soft small">{t("ledger.leafHash")}</p>
        <code class="hash" ref={(element) => (shown = element)}>
          {props.entry.leafHash}
        </code>
        <Show when={props.entry.files.length > 0}>
          <p class="soft small">{t("ledger.files")}</p>
          <For each={props.entry.files}>{(sha256) => <code class="hash">{sha256}</code>}</For>
        </Show>
        <p class="line no-print">
          <button type="button" class="button" onClick={() => void copy()}>
            {t("ledger.copy")}
          </button>
          <a class="button plain" href={`/api/ledger/${props.entry.seq}`} rel="external">
            {t("ledger.raw")}
          </a>
        </p>
        <p class="no-print" role="status">
          <Show when={said()}>{(what) => <span class="full">{t(`ledger.${what()}`)}</span>}</Show>
        </p>
        <p class="soft small">{t("ledger.proofHint")}</p>
      </div>
    </section>
  );
}
