import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function EntryScreen() {
  createTitle(() => t("ledger.entry"));
  return <h1>{t("ledger.entry")}</h1>;
}
