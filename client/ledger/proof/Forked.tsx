import { instant } from "../../words/format.ts";
import { t } from "../../words/t.ts";
import type { Evidence } from "./seenLog.ts";

/** The alarm: two signed checkpoints of which neither continues the other, to be handed on. */
export function Forked(props: { evidence: Evidence }) {
  const download = () => {
    const url = URL.createObjectURL(new Blob([textOf(props.evidence)], { type: "text/plain" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = t("ledger.log.file");
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div class="note problem stack tight" role="alert">
      <h3>{t("ledger.log.forked")}</h3>
      <p>{t("ledger.log.forkedWhy")}</p>
      <p class="small">{t("ledger.log.forkedAt", instant(props.evidence.at))}</p>
      <p class="no-print">
        <button type="button" class="button primary" onClick={download}>
          {t("ledger.log.download")}
        </button>
      </p>
      <p class="small">{t("ledger.log.seen")}</p>
      <pre class="hash small">{props.evidence.seen.checkpoint}</pre>
      <p class="small">{t("ledger.log.now")}</p>
      <pre class="hash small">{props.evidence.now.checkpoint}</pre>
    </div>
  );
}

/** Both as they were signed, with the keys that verify them: the log's own signature is the proof. */
function textOf({ at, seen, now }: Evidence): string {
  const parts = [seen, now].map(({ vkey, checkpoint }) => `${vkey}\n\n${checkpoint}`);
  return `${new Date(at).toISOString()} ${location.origin}\n\n${parts.join("\n----\n\n")}`;
}
