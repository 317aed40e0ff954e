import { useNavigate } from "@solidjs/router";
import { Show } from "solid-js";
import { newId } from "../api/newId.ts";
import { createDraft } from "../app/draft.ts";
import { may, me } from "../app/session.ts";
import { createTitle } from "../app/title.ts";
import { Foot } from "../look/Foot.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { createAct } from "../pledges/createAct.ts";
import { t } from "../words/t.ts";
import { DaysField, type LinkDays } from "./DaysField.tsx";
import { newMembershipDraft } from "./memberships.ts";
import { NotForYou } from "./NotForYou.tsx";
import { bodyOf, isSaidBeside, PersonFields, type PersonDraft } from "./PersonFields.tsx";
import "./people.css";

interface NewPersonDraft extends PersonDraft {
  id: string;
  days: LinkDays;
}

/** Adds a person and makes the link by which they join. */
export function NewPersonScreen() {
  createTitle(() => t("persons.add"));
  return (
    <div class="stack narrow">
      <h1>{t("persons.add")}</h1>
      <Show when={me() !== undefined} fallback={<Skeleton />}>
        <Show when={may("manage_people")} fallback={<NotForYou />}>
          <NewPersonForm />
        </Show>
      </Show>
    </div>
  );
}

function NewPersonForm() {
  const navigate = useNavigate();
  const draft = createDraft<NewPersonDraft>("person", () => ({
    id: newId(),
    name: "",
    code: "",
    memberships: [newMembershipDraft()],
    days: 7,
  }));
  const act = createAct(({ id }) => {
    draft.clear();
    navigate(`/people/${id}`, { replace: true });
  });
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const { id, days } = draft.value;
    void act.send("/api/people", { id, ...bodyOf(draft.value), days });
  };
  return (
    <form class="stack" onSubmit={add} noValidate>
      <p class="soft">{t("persons.addHint")}</p>
      <PersonFields
        draft={draft.value}
        onChange={(part) => draft.set(part)}
        problem={act.problem()}
      />
      <DaysField
        name="days"
        value={draft.value.days}
        onChange={(days) => draft.set("days", days)}
      />
      <ProblemNote problem={isSaidBeside(act.problem()) ? undefined : act.problem()} />
      <Foot>
        <button type="submit" class="button primary" aria-disabled={act.isSending()}>
          {t("persons.addAndInvite")}
        </button>
      </Foot>
    </form>
  );
}
