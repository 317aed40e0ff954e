import { createEffect, createSignal, For } from "solid-js";
import type { Role } from "#domain/actor.ts";
import { officeRoles } from "#domain/actor.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { createAnswer } from "../totals/createAnswer.ts";
import { t } from "../words/t.ts";
import "../pledges/folded.css";

/** Of which roles a second factor is required. */
export function RequiredRoles() {
  const kept = createAnswer<{ roles: Role[] }>(() => ({ path: "/api/second-factor/roles" }));
  const [chosen, setChosen] = createSignal<readonly Role[]>([]);
  const [isSaved, setSaved] = createSignal(false);
  createEffect(() => setChosen(kept.value()?.roles ?? []));
  const act = createAct(() => {
    setSaved(true);
    kept.refresh();
  });
  const choose = (role: Role, isOn: boolean) => {
    setSaved(false);
    setChosen((all) => officeRoles.filter((one) => (one === role ? isOn : all.includes(one))));
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    void act.send("/api/second-factor/roles", { roles: chosen() });
  };
  return (
    <details class="card">
      <summary class="summary">{t("persons.required")}</summary>
      <form class="stack tight" onSubmit={save}>
        <p class="soft">{t("persons.requiredHint")}</p>
        <For each={officeRoles}>
          {(role) => (
            <label class="check">
              <input
                type="checkbox"
                checked={chosen().includes(role)}
                onChange={(event) => choose(role, event.currentTarget.checked)}
              />
              {t(`persons.one.${role}`)}
            </label>
          )}
        </For>
        <ProblemNote problem={act.problem() ?? kept.problem()} />
        <p class="full" role="status">
          {isSaved() ? t("persons.requiredSaved") : ""}
        </p>
        <div class="choices">
          <button
            type="submit"
            class="button"
            aria-disabled={act.isSending() || kept.value() === undefined}
          >
            {t("app.save")}
          </button>
        </div>
      </form>
    </details>
  );
}
