import { Show } from "solid-js";
import type { SiteView } from "#domain/placeViews.ts";
import { count, day } from "../words/format.ts";
import { dayOf } from "#domain/calendar.ts";
import { t } from "../words/t.ts";
import { isLocated } from "./isLocated.ts";

/** One site of a school: what it is, how many are there, whether its place is known. */
export function SiteRow(props: { site: SiteView; mayEdit: boolean }) {
  const { site } = props;
  return (
    <li class="apart">
      <span>
        <Show when={props.mayEdit} fallback={<span class="strong">{site.name}</span>}>
          <a class="strong" href={`/sites/${site.id}`}>
            {site.name}
          </a>
        </Show>{" "}
        <span class="soft small number">{site.code}</span>
        <span class="soft small block">
          {t("places.peopleAt", count(site.pupils), count(site.staff))}
        </span>
      </span>
      <span class="line">
        <Show when={site.main}>
          <span class="tag leaf">{t("places.main")}</span>
        </Show>
        <Show when={site.closedAt}>
          {(at) => <span class="tag">{t("places.closedSince", day(dayOf(at())))}</span>}
        </Show>
        <Show when={!isLocated(site) && !site.closedAt}>
          <span class="tag amber">{t("places.byCommune")}</span>
        </Show>
      </span>
    </li>
  );
}
