import { For, Show } from "solid-js";
import type { Means } from "#domain/consignment.ts";
import { t } from "../words/t.ts";

const cashMeans = ["transfer", "cash"] as const;

/** How it is sent: goods are goods; of money one says whether it is handed over or transferred. */
export function MeansField(props: {
  means: Means;
  onChange: (means: (typeof cashMeans)[number]) => void;
}) {
  return (
    <div class="stack tight">
      <p class="label">{t("consignments.meansLabel")}</p>
      <Show
        when={props.means !== "goods"}
        fallback={
          <p>
            {t("consignments.means.goods")}{" "}
            <span class="soft small">· {t("consignments.goodsAlone")}</span>
          </p>
        }
      >
        <div class="choices" role="group" aria-label={t("consignments.meansLabel")}>
          <For each={cashMeans}>
            {(means) => (
              <button
                type="button"
                class="pill"
                aria-pressed={props.means === means}
                onClick={() => props.onChange(means)}
              >
                {t(`consignments.means.${means}`)}
              </button>
            )}
          </For>
        </div>
        <p class="soft small">{t("consignments.cashAlone")}</p>
      </Show>
    </div>
  );
}
