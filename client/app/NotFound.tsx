import { Empty } from "../look/Empty.tsx";
import { t } from "../words/t.ts";
import { createTitle } from "./title.ts";

/** No screen has this address. */
export function NotFound() {
  createTitle(() => t("app.notFound"));
  return (
    <>
      <h1>{t("app.notFound")}</h1>
      <Empty title={t("app.notFoundHint")}>
        <a class="button primary" href="/">
          {t("app.backToMap")}
        </a>
      </Empty>
    </>
  );
}
