import { useLocation } from "@solidjs/router";
import { Show } from "solid-js";
import { Icon, type IconName } from "../look/Icon.tsx";
import { t } from "../words/t.ts";
import { campaign } from "./campaign.ts";
import { may, me, membership } from "./session.ts";
import { work } from "./work.ts";

/** What is reached through setting up, and belongs to it. */
const ofSetup =
  /^\/((import|places|sites|people|catalogue|second-factor)\b|schools\/.+\/sites|campaigns(\/new|\/.+\/edit)?$)/;

/** Where one can go: at the thumb on a phone, at the left on a desk. At most five on a phone. */
export function Places() {
  const hasDesk = () => membership() !== undefined;
  return (
    <nav class="places" aria-label={t("app.places")}>
      <ul class="list">
        <Place href="/" icon="map" word={t("app.map")} />
        <Show when={may("file_need")}>
          <Place href="/needs/new" icon="add" word={t("app.fileNeed")} />
        </Show>
        <Show when={hasDesk()}>
          <Place href="/desk" icon="desk" word={t("app.desk")} count={work()} />
        </Show>
        <li class="group">{t("app.openData")}</li>
        <Show when={campaign()}>
          {(now) => (
            <Place
              href={`/campaigns/${now().id}`}
              icon="overview"
              word={t("app.overview")}
              isDeskOnly={Boolean(me())}
            />
          )}
        </Show>
        <Place href="/ledger" icon="ledger" word={t("app.ledger")} />
        <Place href="/totals" icon="totals" word={t("app.totals")} />
        <Show when={may("see_setup")}>
          <Place href="/setup" icon="setup" word={t("app.setup")} within={ofSetup} isDeskOnly />
        </Show>
        <Show when={me() === null}>
          <Place href="/sign-in" icon="person" word={t("app.signIn")} />
        </Show>
      </ul>
    </nav>
  );
}

function Place(props: {
  href: string;
  icon: IconName;
  word: string;
  /** Other addresses that belong to it. */
  within?: RegExp;
  /** On a phone it stands in the account's menu, for the bar is full. */
  isDeskOnly?: boolean;
  /** How much waits there. */
  count?: number;
}) {
  const location = useLocation();
  const isHere = () =>
    location.pathname === props.href ||
    (props.href !== "/" && location.pathname.startsWith(`${props.href}/`)) ||
    props.within?.test(location.pathname);
  return (
    <li classList={{ "desk-only": props.isDeskOnly }}>
      <a href={props.href} aria-current={isHere() ? "page" : undefined}>
        <Icon name={props.icon} />
        {props.word}
        <Show when={props.count}>
          <span class="badge">{props.count}</span>
        </Show>
      </a>
    </li>
  );
}
