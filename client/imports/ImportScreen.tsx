import { createSignal, Show } from "solid-js";
import type { ImportView } from "#domain/importViews.ts";
import { campaign, campaigns } from "../app/campaign.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { createList } from "../desk/createList.ts";
import { ForOffice } from "../setup/ForOffice.tsx";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { createImport, type Import } from "./createImport.ts";
import { FileChoice } from "./FileChoice.tsx";
import { ImportedNote } from "./ImportedNote.tsx";
import { PastImports } from "./PastImports.tsx";
import { Prepare } from "./Prepare.tsx";
import { Report } from "./Report.tsx";
import { takeDrops } from "./takeDrops.ts";
import { howMany } from "./howMany.ts";
import "./imports.css";

/** How many past imports are shown until someone wants more. */
const pastFirst = 5;

/** Brings lists in from Excel: prepare, choose, look at what was found, import. */
export function ImportScreen() {
  createTitle(() => t("imports.title"));
  return (
    <div class="stack imports">
      <h1>{t("imports.title")}</h1>
      <ForOffice act="import_lists">
        <Steps />
      </ForOffice>
    </div>
  );
}

function Steps() {
  const [chosenCampaign, chooseCampaign] = createSignal<string>();
  // With one campaign there is nothing to choose.
  const only = () => (campaigns()?.length === 1 ? campaign()?.id : undefined);
  const giftCampaign = () => (may("import_gifts") ? (chosenCampaign() ?? only()) : undefined);
  const past = createList<ImportView>("/api/imports", () => ({}), { wanted: pastFirst, kinds: [] });
  const list = createImport({ campaign: giftCampaign, onDone: past.refresh });
  takeDrops((file) => void list.choose(file));

  return (
    <>
      <p class="soft">{t("imports.intro")}</p>
      <Prepare />
      <FileChoice
        list={list}
        campaigns={may("import_gifts") ? (campaigns() ?? []) : []}
        campaign={giftCampaign()}
        onCampaign={chooseCampaign}
      />
      <p class="unseen" role="status">
        {said(list)}
      </p>
      <Show when={list.state().imported} fallback={<Report list={list} />}>
        {(imported) => <ImportedNote imported={imported()} />}
      </Show>
      <PastImports past={past} />
    </>
  );
}

/** What a screen reader hears, once each time it changes. */
function said(list: Import): string {
  const [{ file, report, imported }, busy] = [list.state(), list.busy()];
  if (busy === "importing") return t("imports.importing");
  if (busy === "checking" && file) return t("imports.checking", file.name);
  if (imported) return t("imports.done", count(howMany(imported.report)));
  if (!report) return "";
  if (report.problemsTotal > 0) return t("imports.isWrong", count(report.problemsTotal));
  const many = howMany(report);
  if (many > 0) return t("imports.isReady", count(many));
  const isKnown = report.counts.some(({ unchanged }) => unchanged > 0);
  return t(isKnown ? "imports.isSame" : "imports.isNothing");
}
