import { createMemo, Match, onMount, Show, Switch, type JSX } from "solid-js";
import { campaign, campaigns } from "../app/campaign.ts";
import { me, membership } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { organisationName } from "../app/Account.tsx";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { t } from "../words/t.ts";
import { ClusterDesk } from "./ClusterDesk.tsx";
import { createCut, Cut } from "./cut.ts";
import { DepartmentDesk } from "./DepartmentDesk.tsx";
import { Overview } from "./Overview.tsx";
import { SchoolDesk } from "./SchoolDesk.tsx";
import "./desk.css";

/** What waits for the person who signed in, in the role of the active membership. */
export function DeskScreen() {
  createTitle(() => t("desk.title"));
  onMount(() => void loadItems());
  // A desk is set up anew for another membership or campaign.
  const place = createMemo(
    () => {
      const [role, about] = [membership(), campaign()];
      return role && about ? { role, campaign: about.id } : undefined;
    },
    undefined,
    { equals: (a, b) => a?.role.id === b?.role.id && a?.campaign === b?.campaign },
  );
  const isLoading = () => me() === undefined || (me() !== null && campaigns() === undefined);

  return (
    <div class="stack desk">
      <header>
        <h1>{t("desk.title")}</h1>
        <Show when={membership()}>{(now) => <p class="soft">{organisationName(now())}</p>}</Show>
      </header>
      <Show when={!isLoading()} fallback={<Skeleton />}>
        <Show keyed when={place()} fallback={<NoDesk />}>
          {({ role, campaign: about }) => (
            <Connected>
              <Switch fallback={<Overview campaign={about} />}>
                <Match when={role.cluster}>
                  {(cluster) => <ClusterDesk campaign={about} cluster={cluster().id} />}
                </Match>
                <Match when={role.school}>
                  {(school) => <SchoolDesk campaign={about} school={school().id} />}
                </Match>
                <Match when={role.role === "department"}>
                  <DepartmentDesk campaign={about} />
                </Match>
              </Switch>
            </Connected>
          )}
        </Show>
      </Show>
    </div>
  );
}

/** Says once for all sections of a desk that there is no connection. */
function Connected(props: { children: JSX.Element }) {
  const cut = createCut();
  return (
    <Cut.Provider value={cut}>
      <ProblemNote problem={cut.problem()} onRetry={cut.retry} />
      {props.children}
    </Cut.Provider>
  );
}

/** Nobody signed in, or there is no campaign to work for. */
function NoDesk() {
  return (
    <Show
      when={me()}
      fallback={
        <Empty title={t("desk.signInFirst")}>
          <a class="button primary" href="/sign-in">
            {t("app.signIn")}
          </a>
        </Empty>
      }
    >
      <Empty title={t("app.noCampaign")} hint={t("desk.noCampaignHint")}>
        <a class="button" href="/">
          {t("app.backToMap")}
        </a>
      </Empty>
    </Show>
  );
}
