import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function NeedsScreen() {
  createTitle(() => t("needs.title"));
  return <h1>{t("needs.title")}</h1>;
}
