import { useLocation } from "@solidjs/router";
import { Show, type JSX } from "solid-js";
import { officeRoles } from "#domain/actor.ts";
import { reach, type Act } from "#domain/may.ts";
import { may, me } from "../app/session.ts";
import { Empty } from "../look/Empty.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import "./office.css";

/** What only those may see who may do this act; the others are told how to get on. */
export function ForOffice(props: { act: Act; children: JSX.Element }) {
  return (
    <Show when={me() !== undefined} fallback={<Skeleton />}>
      <Show when={may(props.act)} fallback={<NotAllowed act={props.act} />}>
        {props.children}
      </Show>
    </Show>
  );
}

function NotAllowed(props: { act: Act }) {
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
      <Empty title={t("setup.notAllowed", whose(props.act))} hint={t("setup.notAllowedHint")}>
        <a class="button" href="/">
          {t("app.backToMap")}
        </a>
      </Empty>
    </Show>
  );
}

/** Whom of the office a page is for: "Sở và kiểm toán". */
function whose(act: Act): string {
  const those = officeRoles.filter((role) => reach(role, act));
  // Not with `Intl.ListFormat`, which Safari has from 14.1 on.
  return those
    .map((role): string => t(`setup.whose.${role}`))
    .reduce((one, other) => t("setup.and", one, other));
}
