import { Navigate } from "@solidjs/router";
import { Show } from "solid-js";
import { may, me } from "../app/session.ts";
import { province } from "../app/province.ts";
import { Empty } from "../look/Empty.tsx";
import { t } from "../words/t.ts";

/** The first page while there is no campaign yet: what this is, for the public; the checklist for who sets up. */
export function Welcome() {
  return (
    <Show when={!may("see_setup")} fallback={<Navigate href="/setup" />}>
      <div class="narrow stack">
        <h1>{t("setup.welcome")}</h1>
        <Show when={province()}>{(known) => <p class="strong">{known().department}</p>}</Show>
        <Empty title={t("setup.welcomeWhat")} hint={t("setup.welcomeWait")}>
          <Show when={me() === null}>
            <p class="soft">{t("setup.welcomeSignIn")}</p>
            <a class="button primary" href="/sign-in">
              {t("app.signIn")}
            </a>
          </Show>
        </Empty>
      </div>
    </Show>
  );
}
