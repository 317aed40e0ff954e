import { useLocation } from "@solidjs/router";
import { Show, type JSX } from "solid-js";
import type { Act } from "#domain/may.ts";
import { may, me } from "../app/session.ts";
import { Empty } from "../look/Empty.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import "./office.css";

/** What only those may see who may do this act; the others are told how to get on. */
export function ForOffice(props: { act: Act; children: JSX.Element }) {
  return (
    <Show when={me() !== undefined} fallback={<Skeleton />}>
      <Show when={may(props.act)} fallback={<NotAllowed />}>
        {props.children}
      </Show>
    </Show>
  );
}

function NotAllowed() {
  const location = useLocation();
  return (
    <Show
      when={me()}
      fallback={
        <Empty title={t("setup.signInFirst")}>
          <a class="button primary" href={`/sign-in?from=${location.pathname}`}>
            {t("app.signIn")}
          </a>
        </Empty>
      }
    >
      <Empty title={t("setup.notAllowed")} hint={t("setup.notAllowedHint")}>
        <a class="button" href="/">
          {t("app.backToMap")}
        </a>
      </Empty>
    </Show>
  );
}
