import { createSignal, Show } from "solid-js";
import { statementLimits } from "#domain/statements/statementLimits.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { campaign } from "../app/campaign.ts";
import { may } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Failed } from "../imports/Failed.tsx";
import { FileButton } from "../imports/FileButton.tsx";
import { sizeOf, whyUnread } from "../imports/fileSize.ts";
import { takeDrops } from "../imports/takeDrops.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { ForOffice } from "../setup/ForOffice.tsx";
import { t } from "../words/t.ts";
import { ColumnsForm } from "./ColumnsForm.tsx";
import { createStatements, type StatementsOf } from "./createStatements.ts";
import { Past } from "./Past.tsx";
import { UnderWay } from "./UnderWay.tsx";
import "../imports/imports.css";
import "./statements.css";

/** Brings a campaign's bank statements in: choose a file, look at what it proves, post it. */
export function StatementsScreen() {
  createTitle(() => t("statements.title"));
  return (
    <div class="stack imports statements">
      <h1>{t("statements.title")}</h1>
      <ForOffice act="see_statements">
        <Show when={campaign()} keyed fallback={<Empty title={t("statements.noCampaign")} />}>
          {(of) => <OfCampaign campaign={of} />}
        </Show>
      </ForOffice>
    </div>
  );
}

function OfCampaign(props: { campaign: CampaignView }) {
  const of = createStatements(props.campaign.id);
  return (
    <>
      <p class="soft">{t("statements.intro")}</p>
      <div class="apart">
        <p class="strong">{t("statements.ofCampaign", props.campaign.name)}</p>
        <a class="button" href="/statements/lines">
          {t("statements.toLines")}
        </a>
      </div>
      <ProblemNote problem={of.list.problem()} onRetry={of.list.refresh} />
      <Show when={of.list.items()} fallback={<Skeleton lines={4} />}>
        <Show when={of.underWay()} fallback={<Bring of={of} />}>
          {(statement) => <UnderWay statement={statement()} onChanged={of.list.refresh} />}
        </Show>
        <Past of={of} />
      </Show>
    </>
  );
}

/** Where a file is chosen or dropped; one whose columns are not known asks for them once. */
function Bring(props: { of: StatementsOf }) {
  const [isOver, setOver] = createSignal(false);
  const choose = (file: File) => void props.of.choose(file);
  if (may("import_statements")) takeDrops(choose);
  return (
    <Show when={may("import_statements")}>
      <section class="card stack" aria-labelledby="statement-bring">
        <h2 id="statement-bring">{t("statements.bring")}</h2>
        <div
          class="drop"
          classList={{ over: isOver() }}
          onDragEnter={() => setOver(true)}
          onDragOver={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
        >
          <FileButton label={t("statements.choose")} isPrimary onChoose={choose} />
          <p class="soft small mouse">{t("statements.drop")}</p>
          <p class="soft small">{t("statements.accepted", sizeOf(statementLimits.bytes))}</p>
        </div>
        <p role="status">
          <Show when={props.of.sending()}>{(name) => t("statements.sending", name())}</Show>
        </p>
        <div role="alert">
          <Show when={props.of.unread()}>
            {(unread) => <p class="note problem">{whyUnread(unread(), statementLimits.bytes)}</p>}
          </Show>
        </div>
        <Failed failed={props.of.failed()} />
        <Show when={props.of.unknown()} keyed>
          {(file) => (
            <ColumnsForm
              file={file}
              onKept={() => void props.of.send(file)}
              onClose={props.of.leaveColumns}
            />
          )}
        </Show>
      </section>
    </Show>
  );
}
