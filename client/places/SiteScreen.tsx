import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import type { SiteView } from "#domain/placeViews.ts";
import { mayOn } from "../app/rights.ts";
import { me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Empty } from "../look/Empty.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import { SiteEditor } from "./SiteEditor.tsx";
import "../setup/office.css";
import "./places.css";

/** One site: where it is, what it is called, how many are there, and who changed it. */
export function SiteScreen() {
  const params = useParams<{ id: string }>();
  const answer = createAnswer<SiteView>(() => ({ path: `/api/sites/${params.id}` }));
  const name = () => {
    const site = answer.value();
    return site && `${site.school.name} · ${site.name}`;
  };
  createTitle(name);
  return (
    <div class="stack office">
      <ProblemNote problem={answer.problem()} onRetry={answer.refresh} />
      <Show
        when={me() !== undefined && answer.value()}
        fallback={
          <Show when={!answer.problem()}>
            <Skeleton />
          </Show>
        }
      >
        {(site) => (
          <>
            <header>
              <h1>{site().name}</h1>
              <p class="soft">
                <a href={`/schools/${site().school.id}/sites`}>{site().school.name}</a> ·{" "}
                {site().commune.name} · <span class="number">{site().code}</span>
              </p>
            </header>
            <Show
              when={mayOn("edit_sites", { school: site().school.id })}
              fallback={<Empty title={t("places.notYours")} hint={t("places.notYoursHint")} />}
            >
              <SiteEditor site={site()} onChanged={answer.refresh} />
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
