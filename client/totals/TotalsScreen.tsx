import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function TotalsScreen() {
  createTitle(() => t("totals.title"));
  return <h1>{t("totals.title")}</h1>;
}
