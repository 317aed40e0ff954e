import { createSignal, For, lazy, Show, Suspense } from "solid-js";
import { Leaf } from "../look/Icon.tsx";
import { count } from "../words/format.ts";
import { language } from "../words/language.ts";
import { speak, t } from "../words/t.ts";
import { campaign, campaigns, chooseCampaign } from "./campaign.ts";
import { province } from "./province.ts";
import { me } from "./session.ts";
import { waiting } from "./waiting.ts";

/** The account's menu comes after what one is here to do. */
const Account = lazy(async () => ({ default: (await import("./Account.tsx")).Account }));

/** Who we are, which campaign, which language, whose account. */
export function Header() {
  const [hasFailed, setFailed] = createSignal(false);
  const change = async () => setFailed(!(await speak(language() === "vi" ? "en" : "vi")));

  return (
    <>
      <header class="top">
        <a class="brand" href="/">
          <Leaf />
          {t("app.name")}
          <span class="department">{province()?.department}</span>
        </a>
        <div class="which">
          <Which />
        </div>
        <button type="button" class="pill" aria-label={t("app.otherLanguage")} onClick={change}>
          {language().toUpperCase()}
        </button>
        <Show when={me() && waiting() > 0}>
          <a class="pill strong" href="/outbox">
            {t("app.waiting", count(waiting()))}
          </a>
        </Show>
        <Show when={me()}>
          {(known) => (
            <Suspense>
              <Account me={known()} />
            </Suspense>
          )}
        </Show>
      </header>
      <Show when={hasFailed()}>
        <p class="demo" role="status">
          {t("app.languageFailed")}
        </p>
      </Show>
    </>
  );
}

/** The one campaign there is, with its front page. */
function Front() {
  return <a href={`/campaigns/${campaign()?.id}`}>{campaign()?.name}</a>;
}

/** The campaign, to choose when there are several. */
function Which() {
  const isOneOfMany = () => (campaigns()?.length ?? 0) > 1;
  return (
    <Show when={isOneOfMany()} fallback={<Front />}>
      <select
        class="pill"
        aria-label={t("app.campaign")}
        value={campaign()?.id ?? ""}
        onChange={(event) => chooseCampaign(event.currentTarget.value)}
      >
        <For each={campaigns()}>
          {({ id, name, open }) => (
            <option value={id} selected={id === campaign()?.id}>
              {open ? name : t("app.campaignOver", name)}
            </option>
          )}
        </For>
      </select>
    </Show>
  );
}
