import { Empty } from "../look/Empty.tsx";
import { t } from "../words/t.ts";

/** In a form's place: it was written on this device already, and the server does not have it yet. */
export function WaitsHere(props: { of: "consignments" | "receipts" }) {
  return (
    <Empty title={t(`${props.of}.waits`)} hint={t(`${props.of}.waitsHint`)}>
      <a class="button primary" href="/outbox">
        {t("outbox.title")}
      </a>
    </Empty>
  );
}
