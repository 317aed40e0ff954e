import { useLocation } from "@solidjs/router";
import { Empty } from "../look/Empty.tsx";
import { t } from "../words/t.ts";

/** Nobody is signed in, and this screen is about whoever is. */
export function SignInFirst() {
  const location = useLocation();
  return (
    <Empty title={t("accounts.signInFirst")}>
      <a class="button primary" href={`/sign-in?from=${encodeURIComponent(location.pathname)}`}>
        {t("app.signIn")}
      </a>
    </Empty>
  );
}
