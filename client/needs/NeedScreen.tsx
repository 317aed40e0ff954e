import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function NeedScreen() {
  createTitle(() => t("needs.one"));
  return <h1>{t("needs.one")}</h1>;
}
