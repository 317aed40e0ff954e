import { For, Show } from "solid-js";
import type { NeedView } from "#domain/needViews.ts";
import { Skeleton } from "../look/Skeleton.tsx";
import { UrgencyTag } from "../look/UrgencyTag.tsx";
import { placeName } from "../needs/inWords.ts";
import { itemAmount, itemName } from "../totals/catalogue.ts";
import { createAnswer, type LatestAnswer } from "../totals/createAnswer.ts";
import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import { needsShown, pressing } from "./foremost.ts";

type Needs = LatestAnswer<{ items: NeedView[] }>;

/** Where something is lacking, the most pressing first. */
export function LackingPlaces(props: { campaign: string }) {
  const that = (coverage: "lacking" | "partly"): Needs =>
    createAnswer(() => ({
      path: "/api/needs",
      query: { campaign: props.campaign, coverage, limit: 100 },
    }));
  const [untouched, partly] = [that("lacking"), that("partly")];
  const needs = () =>
    pressing([...(untouched.value()?.items ?? []), ...(partly.value()?.items ?? [])]);
  return (
    <section class="stack tight" aria-labelledby="lacking-places">
      <div class="apart">
        <h2 id="lacking-places">{t("overview.lackingPlaces")}</h2>
        <a href="/">{t("overview.allNeeds")}</a>
      </div>
      <Show when={untouched.value() && partly.value()} fallback={<Skeleton />}>
        <Show when={needs().length > 0} fallback={<p class="full">{t("overview.nothingLacks")}</p>}>
          <div class="card">
            <ul class="rows">
              <For each={needs().slice(0, needsShown)}>{(need) => <Row need={need} />}</For>
            </ul>
          </div>
          <Show when={needs().length > needsShown}>
            <p class="soft small">{t("overview.andMore", count(needs().length - needsShown))}</p>
          </Show>
        </Show>
      </Show>
    </section>
  );
}

function Row(props: { need: NeedView }) {
  const lacks = () =>
    props.need.lines
      .filter(({ lacking }) => lacking > 0)
      .map((line) => `${itemName(line.item, line.name)} ${itemAmount(line.lacking, line)}`);
  return (
    <li>
      <div class="apart">
        <a class="strong" href={`/needs/${props.need.id}`}>
          {placeName(props.need.site)}
        </a>
        <UrgencyTag urgency={props.need.urgency} />
      </div>
      <p class="small">
        <span class="soft">{props.need.site.commune.name}</span> ·{" "}
        <span class="lack">{lacks().join(", ")}</span>
      </p>
    </li>
  );
}
