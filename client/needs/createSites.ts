import { createEffect, type Accessor } from "solid-js";
import type { SiteView } from "#domain/placeViews.ts";
import type { Draft } from "../app/draft.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import type { NeedDraft } from "./needDraft.ts";

/** The sites of a school; its only one is chosen, and a site's pupils are filled in once. */
export function createSites(school: Accessor<string | undefined>, draft: Draft<NeedDraft>) {
  const answer = createAnswer<{ items: SiteView[] }>(() => {
    const of = school();
    return of ? { path: "/api/sites", query: { school: of } } : undefined;
  });
  const sites = () =>
    (answer.value()?.items ?? []).filter(
      (site) => site.school.id === school() && site.closedAt === undefined,
    );
  // Of which draft and site they were filled in: what the school corrects, or takes out, stays so.
  const about = (site: string) => `${draft.value.id} ${site}`;
  const isBlank = draft.restoredAt() === undefined && draft.value.peopleAffected === undefined;
  let filledFor = isBlank ? "" : about(draft.value.site);

  createEffect(() => {
    const [only, second] = sites();
    if (only && !second && draft.value.site === "") draft.fill(() => draft.set("site", only.id));
  });
  createEffect(() => {
    const site = sites().find(({ id }) => id === draft.value.site);
    if (!site || filledFor === about(site.id)) return;
    filledFor = about(site.id);
    draft.fill(() => draft.set("peopleAffected", site.pupils));
  });
  return sites;
}
