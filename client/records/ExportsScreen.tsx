import { For, Show } from "solid-js";
import type { ExportCount, ExportView } from "#domain/exportViews.ts";
import { createTitle } from "../app/title.ts";
import { may } from "../app/session.ts";
import { createList } from "../desk/createList.ts";
import { Section } from "../desk/Section.tsx";
import { NotForYou } from "../people/NotForYou.tsx";
import { createAnswer } from "../totals/createAnswer.ts";
import { count, day, instant } from "../words/format.ts";
import { t } from "../words/t.ts";
import "./records.css";

/** How many files are read until someone wants more. */
const first = 20;

/** Who took which file away, and how often it was taken by people who were not signed in. */
export function ExportsScreen() {
  createTitle(() => t("exports.who"));
  return (
    <div class="stack narrow exports">
      <header class="stack tight">
        <h1>{t("exports.who")}</h1>
        <p class="soft">{t("exports.lead")}</p>
      </header>
      <Show when={may("see_exports")} fallback={<NotForYou />}>
        <Taken />
        <Counted />
      </Show>
    </div>
  );
}

function Taken() {
  const list = createList<ExportView>("/api/exports", () => ({}), { wanted: first, kinds: [] });
  return (
    <Section
      id="exports-taken"
      title={t("exports.signedIn")}
      count={list.items()?.length}
      empty={t("exports.nobodyYet")}
      problem={list.problem()}
      onRetry={list.refresh}
      more={list.hasMore() ? list.more : undefined}
    >
      <ul class="card rows">
        <For each={list.items()}>
          {(one) => (
            <li class="stack tight">
              <div class="apart">
                <span class="strong file-name">{one.file}</span>
                <span class="soft small number">{instant(one.at)}</span>
              </div>
              <p class="small">
                {one.by} · {ofWhom(one)}
              </p>
              <Show when={one.asked}>
                <p class="soft small file-name">
                  {t("exports.narrowed", one.asked.replaceAll("&", " · "))}
                </p>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}

/** The school or cluster in whose name, or what somebody is who acts for neither. */
function ofWhom({ role, organisation }: ExportView): string {
  return role === "school" || role === "cluster" ? organisation.name : t(`app.roles.${role}`);
}

/** As many days as a page of the API has; what is older is in the API. */
function Counted() {
  const counts = createAnswer<{ items: ExportCount[] }>(() => ({
    path: "/api/exports/counts",
    query: { limit: 200 },
  }));
  const days = () => [...Map.groupBy(counts.value()?.items ?? [], (one) => one.day)];
  return (
    <Section
      id="exports-counted"
      title={t("exports.counted")}
      count={counts.value()?.items.length}
      empty={t("exports.noneCounted")}
      problem={counts.problem()}
      onRetry={counts.refresh}
    >
      <ul class="card rows">
        <For each={days()}>
          {([on, files]) => (
            <li>
              <p class="strong">{day(on)}</p>
              <dl class="counts small">
                <For each={files}>
                  {(one) => (
                    <>
                      <dt class="file-name">{one.file}</dt>
                      <dd class="number">{t("exports.times", count(one.count))}</dd>
                    </>
                  )}
                </For>
              </dl>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
}
