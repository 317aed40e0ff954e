import { For, Show } from "solid-js";
import type { Me } from "#domain/answers.ts";
import { organisationName } from "../app/Account.tsx";
import { me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import { NoticeCard } from "./NoticeCard.tsx";
import { PasswordChange } from "./PasswordChange.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { Sessions } from "./Sessions.tsx";
import { SignInFirst } from "./SignInFirst.tsx";
import "./people.css";

/** One's own account: who one is, password, second factor, and the devices that are signed in. */
export function AccountScreen() {
  createTitle(() => t("accounts.title"));
  return (
    <div class="stack narrow">
      <h1 class="no-print">{t("accounts.title")}</h1>
      <Show when={me() !== undefined} fallback={<Skeleton />}>
        <Show when={me()} fallback={<SignInFirst />}>
          {(known) => (
            <>
              <Who me={known()} />
              {/* Until the second factor is given, the server tells and changes nothing of these. */}
              <Show when={!known().needs}>
                <SecondFactor me={known()} />
                <PasswordChange me={known()} />
                <NoticeCard />
                <Sessions />
              </Show>
            </>
          )}
        </Show>
      </Show>
    </div>
  );
}

function Who(props: { me: Me }) {
  return (
    <dl class="card facts no-print">
      <dt>{t("accounts.name")}</dt>
      <dd class="strong">{props.me.name}</dd>
      <dt>{t("accounts.username")}</dt>
      <dd>{props.me.username}</dd>
      <dt>{t("accounts.actsAs")}</dt>
      <For each={props.me.memberships} fallback={<dd>{t("accounts.noMembership")}</dd>}>
        {(one) => (
          <dd>
            {organisationName(one)}
            <Show when={one.cluster ?? one.school}> · {t(`app.roles.${one.role}`)}</Show>
          </dd>
        )}
      </For>
    </dl>
  );
}
