import { createSignal, For, Show, type JSX } from "solid-js";
import { isCommunePoint } from "#domain/imports/communePoint.ts";
import type { ImportChange } from "#domain/importViews.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { fieldName } from "./fieldName.ts";

/** More changes than this are unfolded when someone wants to read them. */
const openMax = 10;

/** What an import would do: what changes before → after, and what is new by name. */
export function Changes(props: { changes: readonly ImportChange[]; total: number }) {
  const changed = () => props.changes.filter(({ what }) => what === "changed");
  const added = () => props.changes.filter(({ what }) => what === "added");
  return (
    <Show when={props.changes.length > 0}>
      <section class="stack tight" aria-labelledby="import-changes">
        <h2 id="import-changes">{t("imports.changes")}</h2>
        <Show when={changed().length > 0}>
          <Folded
            title={t("imports.changedOnes", count(changed().length))}
            isOpen={changed().length <= openMax}
          >
            <ul class="rows">
              <For each={changed()}>{(one) => <Changed change={one} />}</For>
            </ul>
          </Folded>
        </Show>
        <Show when={added().length > 0}>
          <Folded title={t("imports.newOnes", count(added().length))} isOpen={false}>
            <ul class="added">
              <For each={added()}>
                {(one) => (
                  <li>
                    <Named change={one} />
                    <Show when={isPlacedByCommune(one)}>
                      {" "}
                      <span class="tag amber">{t("imports.byCommune")}</span>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Folded>
        </Show>
        <Show when={props.total > props.changes.length}>
          <p class="soft small">
            {t("imports.shown", count(props.changes.length), count(props.total))}
          </p>
        </Show>
      </section>
    </Show>
  );
}

/** Hundreds of rows that most people do not read: made once someone unfolds them. */
function Folded(props: { title: string; isOpen: boolean; children: JSX.Element }) {
  const [isOpen, setOpen] = createSignal(props.isOpen);
  return (
    <details class="card" open={isOpen()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.title}</summary>
      <Show when={isOpen()}>{props.children}</Show>
    </details>
  );
}

function Changed(props: { change: ImportChange }) {
  return (
    <li>
      <p>
        <Named change={props.change} />
      </p>
      <dl class="befores">
        <For each={props.change.fields}>
          {({ field, before, after }) => (
            <div>
              <dt>{fieldName(props.change.kind, field)}</dt>
              <dd>
                <del>{said(field, before)}</del>
                <span class="unseen"> {t("imports.becomes")} </span>
                <span aria-hidden="true"> → </span>
                <ins>{said(field, after)}</ins>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </li>
  );
}

function Named(props: { change: ImportChange }) {
  return (
    <>
      <span class="soft small">{t(`imports.kinds.${props.change.kind}`)}</span>{" "}
      <span class="strong">{props.change.name}</span>{" "}
      <span class="soft small">{props.change.code}</span>
    </>
  );
}

/** A value as a list writes it; of a site without a position of its own, where it stands instead. */
function said(field: string, value: string | number | null): string {
  if (field === "position" && isCommunePoint(value)) return t("imports.byCommune");
  return value === null || value === "" ? t("imports.isBlank") : String(value);
}

/** Whether a new site comes without a position. */
export function isPlacedByCommune({ what, fields }: ImportChange): boolean {
  return (
    what === "added" &&
    fields.some(({ field, after }) => field === "position" && isCommunePoint(after))
  );
}
