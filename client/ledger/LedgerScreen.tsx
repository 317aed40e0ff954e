import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function LedgerScreen() {
  createTitle(() => t("ledger.title"));
  return <h1>{t("ledger.title")}</h1>;
}
