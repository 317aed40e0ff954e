import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function ReceiptForm() {
  createTitle(() => t("receipts.title"));
  return <h1>{t("receipts.title")}</h1>;
}
