import { For, Show } from "solid-js";
import type { CampaignView } from "#domain/placeViews.ts";
import { campaigns, refreshCampaigns } from "../app/campaign.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Skeleton } from "../look/Skeleton.tsx";
import { ForOffice } from "../setup/ForOffice.tsx";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { CampaignRow } from "./CampaignRow.tsx";

/** Every campaign: those that receive, and those that are over and stay to be read. */
export function CampaignsScreen() {
  createTitle(() => t("campaigns.title"));
  return (
    <div class="stack narrow">
      <h1>{t("campaigns.title")}</h1>
      <ForOffice act="see_setup">
        <Campaigns />
      </ForOffice>
    </div>
  );
}

function Campaigns() {
  const open = () => campaigns()?.filter((campaign) => campaign.open) ?? [];
  const over = () => campaigns()?.filter((campaign) => !campaign.open) ?? [];
  return (
    <Show when={campaigns()} fallback={<Skeleton />}>
      <Show when={may("open_campaign")}>
        <p>
          <a class="button primary" href="/campaigns/new">
            {t("campaigns.openNew")}
          </a>
        </p>
      </Show>
      <List title={t("campaigns.open")} campaigns={open()} none={t("campaigns.noneOpen")} />
      <Show when={over().length > 0}>
        <List title={t("campaigns.over")} campaigns={over()} none="" />
      </Show>
    </Show>
  );
}

function List(props: { title: string; campaigns: readonly CampaignView[]; none: string }) {
  return (
    <section class="stack tight" aria-label={props.title}>
      <h2>
        {props.title} <span class="tag">{count(props.campaigns.length)}</span>
      </h2>
      <For each={props.campaigns} fallback={<p class="card soft">{props.none}</p>}>
        {(campaign) => (
          <CampaignRow campaign={campaign} onChanged={() => void refreshCampaigns()} />
        )}
      </For>
    </section>
  );
}
