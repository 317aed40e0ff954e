import { For, Show } from "solid-js";
import type { ImportReport } from "#domain/importViews.ts";
import { campaigns } from "../app/campaign.ts";
import { money } from "../words/format.ts";
import { t } from "../words/t.ts";

/** What a file's gifts are worth, money and goods apart, and which campaign they belong to. */
export function GiftWorth(props: { gifts: ImportReport["gifts"]; campaign: string | undefined }) {
  const name = () => campaigns()?.find(({ id }) => id === props.campaign)?.name;
  const rows = (gifts: NonNullable<ImportReport["gifts"]>) => [
    { title: t("imports.added"), worth: gifts.added },
    { title: t("imports.unchanged"), worth: gifts.unchanged },
  ];
  return (
    <Show when={props.gifts}>
      {(gifts) => (
        <div class="stack tight">
          <table class="counts">
            <caption>{t("imports.worth")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("imports.worthOf")}</th>
                <th scope="col" class="number">
                  {t("imports.cash")}
                </th>
                <th scope="col" class="number">
                  {t("imports.goods")}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={rows(gifts())}>
                {({ title, worth }) => (
                  <tr>
                    <th scope="row">{title}</th>
                    <td class="number">{money(worth.cash)}</td>
                    <td class="number">{money(worth.goods)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <Show when={name()}>
            {(said) => <p class="soft small">{t("imports.intoCampaign", said())}</p>}
          </Show>
        </div>
      )}
    </Show>
  );
}
