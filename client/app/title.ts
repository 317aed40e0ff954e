import { createEffect, onCleanup } from "solid-js";
import { t } from "../words/t.ts";

/** Names the browser's tab after the screen: `Sổ cái · Lá Lành`. */
export function createTitle(title: () => string | undefined) {
  createEffect(() => {
    const own = title();
    document.title = own ? `${own} · ${t("app.name")}` : t("app.name");
  });
  onCleanup(() => (document.title = t("app.name")));
}
