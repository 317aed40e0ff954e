import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function ConsignmentForm() {
  createTitle(() => t("consignments.send"));
  return <h1>{t("consignments.send")}</h1>;
}
