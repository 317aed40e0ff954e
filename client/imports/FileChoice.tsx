import { createSignal, For, Show } from "solid-js";
import { tableLimits } from "#domain/imports/table.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { Field } from "../look/Field.tsx";
import { t } from "../words/t.ts";
import type { Import } from "./createImport.ts";
import { Failed } from "./Failed.tsx";
import { sizeOf, whyUnread } from "./fileSize.ts";
import { FileButton } from "./FileButton.tsx";

/** Where a file is chosen or dropped, and for gifts the campaign they belong to. */
export function FileChoice(props: {
  list: Import;
  campaigns: readonly CampaignView[];
  campaign: string | undefined;
  onCampaign: (id: string | undefined) => void;
}) {
  const [isOver, setOver] = createSignal(false);
  const file = () => props.list.state().file;
  return (
    <section class="card stack" aria-labelledby="import-choose">
      <h2 id="import-choose">{t("imports.choose")}</h2>
      <div>
        <div
          class="drop"
          classList={{ over: isOver() }}
          onDragEnter={() => setOver(true)}
          onDragOver={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
        >
          <FileButton
            label={t(file() ? "imports.chooseOther" : "imports.chooseFile")}
            isPrimary={!file()}
            onChoose={(chosen) => void props.list.choose(chosen)}
          />
          <p class="soft small">
            <Show when={file()} fallback={<Accepted />}>
              {(chosen) => (
                <span class="file-name">
                  {chosen().name} · {sizeOf(chosen().bytes.byteLength)}
                </span>
              )}
            </Show>
          </p>
        </div>
        <div role="alert">
          <Show when={props.list.state().unread}>
            {(unread) => <p class="note problem">{whyUnread(unread(), tableLimits.bytes)}</p>}
          </Show>
        </div>
        <Show when={!props.list.state().report}>
          <Failed failed={props.list.state().failed} />
        </Show>
      </div>
      <Show when={props.campaigns.length > 1}>
        <Field label={t("imports.campaign")} hint={t("imports.campaignHint")}>
          {(control) => (
            <select
              {...control}
              onChange={(event) => props.onCampaign(event.currentTarget.value || undefined)}
            >
              <option value="">{t("imports.noCampaign")}</option>
              <For each={props.campaigns}>
                {({ id, name }) => (
                  <option value={id} selected={id === props.campaign}>
                    {name}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
    </section>
  );
}

/** What may be chosen; with a mouse it may be dropped as well. */
function Accepted() {
  return (
    <>
      <span class="mouse">{t("imports.drop")} · </span>
      {t("imports.accepted", sizeOf(tableLimits.bytes))}
    </>
  );
}
