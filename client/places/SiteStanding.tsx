import { Show } from "solid-js";
import { dayOf } from "#domain/calendar.ts";
import type { SiteView } from "#domain/placeViews.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { day } from "../words/format.ts";
import { t } from "../words/t.ts";

/** Whether a site is the school's main one and in use, and the ways to change that. */
export function SiteStanding(props: { site: SiteView; onChanged: () => void }) {
  const act = createAct(() => props.onChanged());
  const path = (verb: string) => `/api/sites/${props.site.id}/${verb}`;
  return (
    <section class="card stack tight" aria-labelledby="standing-title">
      <h2 id="standing-title">{t("places.standing")}</h2>
      <Show
        when={props.site.closedAt}
        fallback={
          <>
            <p>{t(props.site.main ? "places.isMain" : "places.isOpen")}</p>
            <div class="choices">
              <Show when={!props.site.main}>
                <button
                  type="button"
                  class="button"
                  onClick={() => void act.send(path("change"), { main: true })}
                >
                  {t("places.makeMain")}
                </button>
              </Show>
              <button
                type="button"
                class="button danger"
                onClick={() => void act.send(path("close"), {})}
              >
                {t("places.close")}
              </button>
            </div>
            <p class="hint">{t("places.closeHint")}</p>
          </>
        }
      >
        {(at) => (
          <>
            <p>{t("places.isClosed", day(dayOf(at())))}</p>
            <div class="choices">
              <button
                type="button"
                class="button"
                onClick={() => void act.send(path("reopen"), {})}
              >
                {t("places.reopen")}
              </button>
            </div>
          </>
        )}
      </Show>
      <ProblemNote problem={act.problem()} />
    </section>
  );
}
