import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function DeskScreen() {
  createTitle(() => t("desk.title"));
  return <h1>{t("desk.title")}</h1>;
}
