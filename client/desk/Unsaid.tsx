import { For, Show } from "solid-js";
import type { UnreportedView } from "#domain/unreported.ts";
import { mayOn } from "../app/rights.ts";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";
import type { List } from "./createList.ts";

/** Sites of one's own school that have said nothing since the storm: all right is one tap. */
export function Unsaid(props: { list: List<UnreportedView>; campaign: string }) {
  return (
    <Show when={props.list.items()?.length}>
      <section class="note stack tight" id="unsaid" aria-labelledby="unsaid-title">
        <h2 id="unsaid-title">{t("desk.unsaid")}</h2>
        <p>{t("desk.unsaidHint")}</p>
        <ul class="rows">
          <For each={props.list.items()}>
            {(site) => (
              <UnsaidSite site={site} campaign={props.campaign} onDone={props.list.refresh} />
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function UnsaidSite(props: { site: UnreportedView; campaign: string; onDone: () => void }) {
  const act = createAct(
    () => props.onDone(),
    () => ({ kind: "safe", things: [props.site.id], title: props.site.name }),
  );
  const say = () =>
    void act.send(`/api/unreported/${props.site.id}/safe`, { campaign: props.campaign });
  return (
    <li class="stack tight">
      <span class="strong">{props.site.name}</span>
      <KeptNote kept={act.kept()}>
        <ProblemNote problem={act.problem()} />
        <div class="choices">
          <Show when={mayOn("say_safe", { school: props.site.school.id })}>
            <button
              type="button"
              class="button"
              aria-label={t("desk.safeOf", props.site.name)}
              aria-disabled={act.isSending()}
              onClick={say}
            >
              {t("desk.safe")}
            </button>
          </Show>
          <a class="button plain" href={`/needs/new?site=${props.site.id}`}>
            {t("desk.fileNeed")}
          </a>
        </div>
      </KeptNote>
    </li>
  );
}
