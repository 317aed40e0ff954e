import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import type { CampaignView } from "#domain/placeViews.ts";
import { chooseCampaign } from "../app/campaign.ts";
import { may } from "../app/session.ts";
import { count, day } from "../words/format.ts";
import { t } from "../words/t.ts";
import { bankName } from "#domain/banks.ts";
import { EndDialog } from "./EndDialog.tsx";

/** One campaign: what it is, its days, its account, and what may be done about it. */
export function CampaignRow(props: { campaign: CampaignView; onChanged: () => void }) {
  const navigate = useNavigate();
  const [isEnding, setEnding] = createSignal(false);
  const read = () => {
    chooseCampaign(props.campaign.id);
    navigate("/");
  };
  return (
    <article class="card stack tight">
      <div class="apart">
        <h3>{props.campaign.name}</h3>
        <span class={`tag ${props.campaign.open ? "leaf" : ""}`}>
          {t(props.campaign.open ? "campaigns.receiving" : "campaigns.ended")}
        </span>
      </div>
      <p class="soft">
        {t(`campaigns.hazard.${props.campaign.hazard}`)} ·{" "}
        {t("campaigns.days", day(props.campaign.startsOn), day(props.campaign.endsOn))} ·{" "}
        {t("setup.communes", count(props.campaign.communes.length))}
        <Show when={props.campaign.glide}>{(glide) => <> · GLIDE {glide()}</>}</Show>
      </p>
      <Show when={props.campaign.bank}>
        {(bank) => (
          <p class="soft small">
            {bankName(bank().bin)} · <span class="number">{bank().account}</span> · {bank().holder}
          </p>
        )}
      </Show>
      <div class="choices">
        <button type="button" class="pill" onClick={read}>
          {t(props.campaign.open ? "campaigns.goTo" : "campaigns.readArchive")}
        </button>
        <Show when={may("edit_campaign")}>
          <a
            class="pill"
            href={`/campaigns/${props.campaign.id}/edit`}
            aria-label={t("places.changeOf", props.campaign.name)}
          >
            {t("places.change")}
          </a>
          <Show when={props.campaign.open}>
            <button type="button" class="pill" onClick={() => setEnding(true)}>
              {t("campaigns.end")}
            </button>
          </Show>
        </Show>
      </div>
      <EndDialog
        isOpen={isEnding()}
        campaign={props.campaign}
        onClose={() => setEnding(false)}
        onDone={() => {
          setEnding(false);
          props.onChanged();
        }}
      />
    </article>
  );
}
