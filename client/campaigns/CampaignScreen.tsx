import { useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { cash } from "#domain/catalogue.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { CampaignView, CommuneView } from "#domain/placeViews.ts";
import { campaigns, chooseCampaign, refreshCampaigns } from "../app/campaign.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { History } from "../places/History.tsx";
import { ForOffice } from "../setup/ForOffice.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import { CampaignForm } from "./CampaignForm.tsx";
import "./campaigns.css";

/** Opens a campaign. */
export function NewCampaignScreen() {
  createTitle(() => t("campaigns.openNew"));
  const navigate = useNavigate();
  const opened = async (id: string) => {
    await refreshCampaigns();
    chooseCampaign(id);
    navigate("/campaigns", { replace: true });
  };
  return (
    <div class="stack narrow office">
      <h1>{t("campaigns.openNew")}</h1>
      <ForOffice act="open_campaign">
        <p class="soft">{t("campaigns.openHint")}</p>
        <CampaignForm campaign={undefined} hasCash={false} onDone={(id) => void opened(id)} />
      </ForOffice>
    </div>
  );
}

/** Changes what may still change of a campaign. */
export function CampaignScreen() {
  const params = useParams<{ id: string }>();
  const campaign = () => campaigns()?.find(({ id }) => id === params.id);
  createTitle(() => campaign()?.name);
  return (
    <div class="stack narrow office">
      <ForOffice act="edit_campaign">
        <Show when={campaigns()} fallback={<Skeleton />}>
          <Show when={campaign()} fallback={<Unknown />}>
            {(known) => <Change campaign={known()} />}
          </Show>
        </Show>
      </ForOffice>
    </div>
  );
}

function Change(props: { campaign: CampaignView }) {
  const navigate = useNavigate();
  // Who promised cash holds an account number and a memo.
  const cashPromises = createAnswer<{ items: EntryView[] }>(() => ({
    path: "/api/ledger",
    query: { campaign: props.campaign.id, kind: "pledge", item: cash, limit: 1 },
  }));
  const hasCash = () => (cashPromises.value()?.items.length ?? 0) > 0;
  const communes = createAnswer<{ items: CommuneView[] }>(() => ({ path: "/api/communes" }));
  const nameOf = (id: string) => communes.value()?.items.find((one) => one.id === id)?.name;
  const changed = async () => {
    await refreshCampaigns();
    navigate("/campaigns", { replace: true });
  };
  return (
    <>
      <h1>{props.campaign.name}</h1>
      <ProblemNote problem={cashPromises.problem()} onRetry={cashPromises.refresh} />
      <CampaignForm campaign={props.campaign} hasCash={hasCash()} onDone={() => void changed()} />
      <History subject={props.campaign.id} nameOf={nameOf} />
    </>
  );
}

function Unknown() {
  return (
    <Empty title={t("campaigns.unknown")}>
      <a class="button" href="/campaigns">
        {t("campaigns.title")}
      </a>
    </Empty>
  );
}
