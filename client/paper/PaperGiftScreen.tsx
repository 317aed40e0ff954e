import { createSignal, onMount, Show } from "solid-js";
import type { Done } from "#domain/answers.ts";
import { createTitle } from "../app/title.ts";
import { createForm } from "../setup/createForm.ts";
import { ForOffice } from "../setup/ForOffice.tsx";
import { loadItems } from "../totals/catalogue.ts";
import { Coded } from "../look/Coded.tsx";
import { t } from "../words/t.ts";
import { createPlaces } from "./createPlaces.ts";
import { emptyPaper, requestOf, type PaperFields } from "./paperFields.ts";
import { PaperGiftForm } from "./PaperGiftForm.tsx";
import "./paper.css";

/** Enters one gift that happened on paper, for its cluster and its school. */
export function PaperGiftScreen() {
  createTitle(() => t("paper.title"));
  onMount(() => void loadItems());
  return (
    <div class="stack narrow office paper">
      <h1>{t("paper.title")}</h1>
      <ForOffice act="import_gifts">
        <Paper />
      </ForOffice>
    </div>
  );
}

function Paper() {
  const [done, setDone] = createSignal<Done>();
  const form = createForm<PaperFields>({
    place: "paper-gift",
    initial: emptyPaper,
    request: (fields) =>
      requestOf(fields, { campaign: places.campaign()?.id, site: places.site() }),
    onDone: (entered) => setDone(entered),
  });
  const places = createPlaces(form.draft);
  const another = () => {
    form.draft.clear(emptyPaper({ ...form.draft.value }));
    setDone(undefined);
  };
  return (
    <Show
      when={done()}
      fallback={
        <>
          <p class="soft">
            {t("paper.intro")} <a href="/import">{t("paper.toImport")}</a>
          </p>
          <PaperGiftForm form={form} places={places} />
        </>
      }
    >
      {(entered) => <Entered done={entered()} onAnother={another} />}
    </Show>
  );
}

function Entered(props: { done: Done; onAnother: () => void }) {
  return (
    <div class="note done" role="status">
      {/* The button that was pressed is gone: the keyboard goes on from here. */}
      <p class="strong" tabindex="-1" ref={(element) => onMount(() => element.focus())}>
        <Coded text={t("paper.done", props.done.code ?? "")} />
      </p>
      <div class="choices">
        <a class="button" href={`/consignments/${props.done.id}`}>
          {t("paper.see")}
        </a>
        <button type="button" class="button primary" onClick={() => props.onAnother()}>
          {t("paper.another")}
        </button>
      </div>
    </div>
  );
}
