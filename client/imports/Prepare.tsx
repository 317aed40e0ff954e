import { For, Show } from "solid-js";
import { listKinds } from "#domain/imports/list.ts";
import { may } from "../app/session.ts";
import { Icon } from "../look/Icon.tsx";
import { t } from "../words/t.ts";

/** The files to begin from, and what each of their sheets is for. */
export function Prepare() {
  const kinds = () => listKinds.filter((kind) => kind !== "gifts" || may("import_gifts"));
  return (
    <section class="card stack" aria-labelledby="import-prepare">
      <h2 id="import-prepare">{t("imports.prepare")}</h2>
      <div class="files">
        <Offer name="template" />
        <Offer name="list" />
      </div>
      <Show when={may("import_gifts")}>
        <p>
          <a href="/consignments/paper">{t("imports.oneGift")}</a>
        </p>
      </Show>
      <details>
        <summary>{t("imports.inside")}</summary>
        <dl class="sheets">
          <For each={kinds()}>
            {(kind) => (
              <div>
                <dt>{t(`imports.kinds.${kind}`)}</dt>
                <dd>{t(`imports.about.${kind}`)}</dd>
              </div>
            )}
          </For>
        </dl>
        <p class="soft small">{t("imports.insideHint")}</p>
      </details>
    </section>
  );
}

function Offer(props: { name: "template" | "list" }) {
  return (
    <div class="stack tight">
      <a class="button" href={`/api/imports/${props.name}.xlsx`} rel="external" download="">
        <Icon name="data" size={20} />
        {t(`imports.${props.name}`)}
      </a>
      <p class="soft small">{t(`imports.${props.name}Hint`)}</p>
    </div>
  );
}
