import { useNavigate, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { CampaignView } from "#domain/placeViews.ts";
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
        <CampaignForm campaign={undefined} isUnderWay={false} onDone={(id) => void opened(id)} />
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

/** Acts on which no first day, account or memo rests. */
const ownActs: readonly EntryView["kind"][] = ["campaign_opened", "campaign_changed"];
/** How many of the newest acts are looked at: hardly any campaign is changed that often. */
const actsSeen = 50;

function Change(props: { campaign: CampaignView }) {
  const navigate = useNavigate();
  const acts = createAnswer<{ items: EntryView[] }>(() => ({
    path: "/api/ledger",
    query: { campaign: props.campaign.id, limit: actsSeen },
  }));
  const isUnderWay = () => acts.value()?.items.some(({ kind }) => !ownActs.includes(kind)) ?? true;
  const changed = async () => {
    await refreshCampaigns();
    navigate("/campaigns", { replace: true });
  };
  return (
    <>
      <h1>{props.campaign.name}</h1>
      <ProblemNote problem={acts.problem()} onRetry={acts.refresh} />
      <CampaignForm
        campaign={props.campaign}
        isUnderWay={isUnderWay()}
        onDone={() => void changed()}
      />
      <History subject={props.campaign.id} />
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
