import { For } from "solid-js";
import { me } from "../app/session.ts";
import { t } from "../words/t.ts";
import { CopyButton } from "../codes/CopyButton.tsx";

/** The recovery codes, shown once: to print, to copy, to keep. */
export function RecoveryCodes(props: { codes: readonly string[]; onDone: () => void }) {
  const title = () => t("accounts.recoveryPaper", me()?.name ?? "");
  return (
    <section class="stack" aria-label={t("accounts.recovery")}>
      <p class="note done no-print" role="status">
        {t("accounts.recoveryWhy")}
      </p>
      <div class="card paper">
        <p class="strong">{title()}</p>
        <ol class="recovery">
          <For each={props.codes}>
            {(code) => (
              <li>
                <code>{code}</code>
              </li>
            )}
          </For>
        </ol>
      </div>
      <div class="choices no-print">
        <button type="button" class="button" onClick={() => print()}>
          {t("accounts.print")}
        </button>
        <CopyButton text={[title(), ...props.codes].join("\n")} word={t("accounts.copy")} />
        <button type="button" class="button primary" onClick={() => props.onDone()}>
          {t("accounts.keptThem")}
        </button>
      </div>
    </section>
  );
}
