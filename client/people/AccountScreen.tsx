import { For, Show } from "solid-js";
import type { Me } from "#domain/answers.ts";
import { organisationName } from "../app/Account.tsx";
import { me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";

/** One's own account: who one is and as what one acts. */
export function AccountScreen() {
  createTitle(() => t("accounts.title"));
  return (
    <div class="stack narrow">
      <h1>{t("accounts.title")}</h1>
      <Show when={me() !== undefined} fallback={<Skeleton />}>
        <Show when={me()} fallback={<Stranger />}>
          {(known) => <Who me={known()} />}
        </Show>
      </Show>
    </div>
  );
}

function Stranger() {
  return (
    <Empty title={t("accounts.signInFirst")}>
      <a class="button primary" href="/sign-in?from=/account">
        {t("app.signIn")}
      </a>
    </Empty>
  );
}

function Who(props: { me: Me }) {
  return (
    <section class="card stack tight" aria-label={t("accounts.name")}>
      <p class="strong">{props.me.name}</p>
      <h2>{t("accounts.actsAs")}</h2>
      <ul>
        <For each={props.me.memberships} fallback={<li>{t("accounts.noMembership")}</li>}>
          {(one) => (
            <li>
              {organisationName(one)} · {t(`app.roles.${one.role}`)}
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
