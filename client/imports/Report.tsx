import { onMount, Show } from "solid-js";
import type { ImportReport } from "#domain/importViews.ts";
import { campaigns } from "../app/campaign.ts";
import { Skeleton } from "../look/Skeleton.tsx";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { Changes, isPlacedByCommune } from "./Changes.tsx";
import { Counts } from "./Counts.tsx";
import type { Import } from "./createImport.ts";
import { Failed } from "./Failed.tsx";
import { FileButton } from "./FileButton.tsx";
import { Findings } from "./Findings.tsx";
import { GiftWorth } from "./GiftWorth.tsx";
import { howMany } from "./howMany.ts";
import { Understood } from "./Understood.tsx";

/** What the check found, and the one button when nothing is wrong. */
export function Report(props: { list: Import }) {
  const isChecking = () => props.list.busy() === "checking" || props.list.busy() === "reading";
  return (
    <Show
      when={props.list.state().report}
      fallback={
        <Show when={isChecking()}>
          <section class="card stack" aria-busy="true" aria-labelledby="import-result">
            <h2 id="import-result">{t("imports.result")}</h2>
            <Skeleton lines={8} />
          </section>
        </Show>
      }
    >
      {(report) => (
        <section
          class="stack"
          aria-busy={isChecking()}
          aria-labelledby="import-result"
          ref={(element) => onMount(() => element.scrollIntoView())}
        >
          <div class="card stack">
            <h2 id="import-result">{t("imports.result")}</h2>
            <Show when={props.list.state().isCheckedAgain}>
              <p class="note warning">{t("imports.checkedAgain")}</p>
            </Show>
            <div>
              <Verdict list={props.list} report={report()} />
              <Failed failed={props.list.state().failed} />
            </div>
            <Counts counts={report().counts} />
            <GiftWorth gifts={report().gifts} campaign={props.list.campaign()} />
          </div>
          <Findings
            id="import-problems"
            title={t("imports.problems")}
            findings={report().problems}
            total={report().problemsTotal}
          />
          <Findings
            id="import-warnings"
            title={t("imports.warnings")}
            hint={t("imports.warningsHint")}
            findings={report().warnings}
            total={report().warningsTotal}
          />
          <Understood sheets={report().sheets} />
          <Changes changes={report().changes} total={report().changesTotal} />
        </section>
      )}
    </Show>
  );
}

/** In a sentence how the file stands, and what to do now. */
function Verdict(props: { list: Import; report: ImportReport }) {
  const many = () => howMany(props.report);
  return (
    <Show
      when={props.report.problemsTotal === 0}
      fallback={
        <Show
          when={props.report.problems.every(({ code }) => code === "campaign_missing")}
          fallback={<Wrong list={props.list} count={props.report.problemsTotal} />}
        >
          <CampaignMissing />
        </Show>
      }
    >
      <Show when={many() > 0} fallback={<NothingToDo counts={props.report.counts} />}>
        <div class="note done">
          <p class="strong">{t("imports.isReady", count(many()))}</p>
          <div class="line">
            <Go list={props.list} many={many()} />
            <Show when={props.report.warningsTotal > 0}>
              <Marked list={props.list} />
            </Show>
          </div>
          <p class="soft small">{t("imports.goHint")}</p>
          <Show when={props.report.changes.some(isPlacedByCommune)}>
            <p class="small">{t("imports.byCommuneHint")}</p>
          </Show>
        </div>
      </Show>
    </Show>
  );
}

/** Things are wrong in the file: it is corrected and chosen again. */
function Wrong(props: { list: Import; count: number }) {
  return (
    <div class="note problem">
      <p class="strong">{t("imports.isWrong", count(props.count))}</p>
      <p>{t("imports.isWrongHint")}</p>
      <div class="choices">
        <Marked list={props.list} />
        <FileButton
          label={t("imports.chooseCorrected")}
          onChoose={(chosen) => void props.list.choose(chosen)}
        />
      </div>
    </div>
  );
}

/** Nothing is wrong in the file: the screen was not told whose gifts these are. */
function CampaignMissing() {
  return (
    <div class="note warning">
      <p class="strong">{t("imports.campaignMissing")}</p>
      <Show
        when={campaigns()?.length}
        fallback={
          <p>
            <a href="/campaigns/new">{t("imports.campaignNone")}</a>
          </p>
        }
      >
        <p>{t("imports.campaignMissingHint")}</p>
      </Show>
    </div>
  );
}

/** The file says what is known already, or nothing at all. */
function NothingToDo(props: { counts: ImportReport["counts"] }) {
  const isKnown = () => props.counts.some(({ unchanged }) => unchanged > 0);
  return (
    <p class="note" classList={{ done: isKnown(), warning: !isKnown() }}>
      {t(isKnown() ? "imports.isSame" : "imports.isNothing")}
    </p>
  );
}

function Go(props: { list: Import; many: number }) {
  const isImporting = () => props.list.busy() === "importing";
  return (
    <button
      type="button"
      class="button primary go"
      aria-disabled={props.list.busy() !== undefined}
      aria-busy={isImporting()}
      onClick={() => void props.list.bring()}
    >
      {isImporting() ? t("imports.importing") : t("imports.go", count(props.many))}
    </button>
  );
}

function Marked(props: { list: Import }) {
  return (
    <button
      type="button"
      class="button"
      aria-disabled={props.list.busy() !== undefined}
      onClick={() => void props.list.mark()}
    >
      {t("imports.marked")}
    </button>
  );
}
