import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function ConsignmentScreen() {
  createTitle(() => t("consignments.title"));
  return <h1>{t("consignments.title")}</h1>;
}
