import { Show } from "solid-js";
import type { PersonView } from "#domain/personViews.ts";
import { may, me } from "../app/session.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";

/** Takes from a person that they may enter, or gives it back. */
export function Access(props: { person: PersonView; onChanged: () => void }) {
  const act = createAct(() => props.onChanged());
  const isDisabled = () => props.person.state === "disabled";
  const isOneself = () =>
    props.person.username !== null && props.person.username === me()?.username;
  const resetFactor = () => void act.send(`/api/people/${props.person.id}/second-factor/off`, {});
  const turn = () =>
    void act.send(`/api/people/${props.person.id}/${isDisabled() ? "enable" : "disable"}`, {});
  return (
    <section class="card stack tight" aria-label={t("persons.access")}>
      <h2>{t("persons.access")}</h2>
      <Show when={!isOneself()} fallback={<p class="soft">{t("persons.isYou")}</p>}>
        <Show when={!isDisabled()}>
          <p class="soft small">{t("persons.disableHint")}</p>
        </Show>
        <ProblemNote problem={act.problem()} />
        <div class="choices">
          <button
            type="button"
            class="button"
            classList={{ danger: !isDisabled() }}
            aria-disabled={act.isSending()}
            onClick={turn}
          >
            {t(isDisabled() ? "persons.enable" : "persons.disable")}
          </button>
          <Show when={props.person.secondFactor && may("manage_office")}>
            <button
              type="button"
              class="button"
              aria-disabled={act.isSending()}
              onClick={resetFactor}
            >
              {t("persons.resetFactor")}
            </button>
          </Show>
        </div>
      </Show>
    </section>
  );
}
