import { For, onCleanup, onMount, Show, type JSX } from "solid-js";
import type { Query } from "../api/request.ts";
import { may, me } from "../app/session.ts";
import { Icon } from "../look/Icon.tsx";
import { language } from "../words/language.ts";
import { t } from "../words/t.ts";
import "./exports.css";

/** The tables that a screen gives away as it shows them. */
export type Exported =
  | "ledger"
  | "needs"
  | "pledges"
  | "consignments"
  | "totals"
  | "reconciliation"
  | "fund";

/** A table and what it is narrowed by. */
export interface FileOf {
  file: Exported;
  query: Query | undefined;
}

/** Files of what a screen shows, narrowed as it is, and those of the whole campaign. */
export function Downloads(props: { files: readonly FileOf[]; campaign: string | undefined }) {
  let menu: HTMLDetailsElement | undefined;
  const close = () => menu?.removeAttribute("open");
  onMount(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !menu?.contains(target)) close();
    };
    document.addEventListener("pointerdown", outside);
    onCleanup(() => document.removeEventListener("pointerdown", outside));
  });
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu?.open) return;
    close();
    menu.querySelector("summary")?.focus();
  };
  const whole = () => ({ campaign: props.campaign });
  return (
    <details class="menu downloads no-print" ref={(element) => (menu = element)} onKeyDown={escape}>
      <summary class="button">
        <Icon name="data" size={20} />
        {t("exports.download")}
      </summary>
      <div class="sheet">
        <p class="soft small">{t("exports.like")}</p>
        <For each={props.files}>
          {({ file, query }) => (
            <File path={`${file}.csv`} query={{ ...query, ...spoken() }} onTake={close}>
              {t("exports.csv", t(`exports.${file}`))}
            </File>
          )}
        </For>
        <hr />
        <p class="soft small">{t("exports.wholeCampaign")}</p>
        <File path="audit.xlsx" query={{ ...whole(), ...spoken() }} onTake={close}>
          {t("exports.workbook")}
          <span class="soft small">{t("exports.workbookHint")}</span>
        </File>
        <File path="ledger.journal" query={whole()} onTake={close}>
          {t("exports.journal")}
        </File>
        <File path="ledger.beancount" query={whole()} onTake={close}>
          {t("exports.beancount")}
        </File>
        <File path="audit-pack.zip" query={{}} onTake={close}>
          {t("exports.pack")}
          <span class="soft small">{t("exports.packHint")}</span>
        </File>
        <Show when={me()}>
          <hr />
          <p class="soft small">{t("exports.recorded")}</p>
        </Show>
        <Show when={may("see_exports")}>
          <a href="/exports" onClick={close}>
            {t("exports.who")}
          </a>
        </Show>
      </div>
    </details>
  );
}

/** A file's head is in the reader's language. */
const spoken = () => ({ lang: language() });

function File(props: { path: string; query: Query; onTake: () => void; children: JSX.Element }) {
  return (
    <a href={fileAddress(props.path, props.query)} rel="external" onClick={() => props.onTake()}>
      {props.children}
    </a>
  );
}

/** Where a file is, with what it is narrowed by. */
export function fileAddress(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const asked = new URLSearchParams(given).toString();
  return `/api/export/${path}${asked && `?${asked}`}`;
}
