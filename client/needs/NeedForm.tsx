import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function NeedForm() {
  createTitle(() => t("needs.file"));
  return <h1>{t("needs.file")}</h1>;
}
