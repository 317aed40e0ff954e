import { createTitle } from "../app/title.ts";
import { t } from "../words/t.ts";

export function SignIn() {
  createTitle(() => t("people.signIn"));
  return <h1>{t("people.signIn")}</h1>;
}
