import { onMount, Show } from "solid-js";
import { chooseCampaign } from "../app/campaign.ts";
import { may } from "../app/session.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { Counts } from "./Counts.tsx";
import type { Imported } from "./createImport.ts";
import { GiftWorth } from "./GiftWorth.tsx";
import { howMany } from "./howMany.ts";

/** What was imported, and where to go on from there. */
export function ImportedNote(props: { imported: Imported }) {
  const counts = () => props.imported.report.counts;
  const has = (...kinds: string[]) =>
    counts().some(({ kind, added, changed }) => kinds.includes(kind) && added + changed > 0);
  /** The ledger shows one campaign: the one whose gifts came in. */
  const showCampaign = () => {
    if (props.imported.campaign) chooseCampaign(props.imported.campaign);
  };
  return (
    <section class="card stack" aria-labelledby="import-result">
      {/* The button that was pressed is gone: the keyboard goes on from here. */}
      <h2 id="import-result" tabindex="-1" ref={(element) => onMount(() => element.focus())}>
        {t("imports.result")}
      </h2>
      <div class="note done">
        <p class="strong">{t("imports.done", count(howMany(props.imported.report)))}</p>
        <nav class="choices" aria-label={t("imports.next")}>
          <Show when={has("people") && may("manage_people")}>
            <a class="button primary" href="/people/links">
              {t("imports.toPeople")}
            </a>
          </Show>
          <Show when={has("clusters", "schools", "sites")}>
            <a class="button" href="/places">
              {t("imports.toPlaces")}
            </a>
          </Show>
          <Show when={has("gifts")}>
            <a class="button" href="/ledger" onClick={showCampaign}>
              {t("imports.toLedger")}
            </a>
          </Show>
          <a class="button plain" href="/setup">
            {t("setup.back")}
          </a>
        </nav>
      </div>
      <Counts counts={counts()} />
      <GiftWorth gifts={props.imported.report.gifts} campaign={props.imported.campaign} />
    </section>
  );
}
