import { createSignal } from "solid-js";
import type { Me, Problem } from "#domain/answers.ts";
import { organisationName } from "../app/Account.tsx";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { CurrentPasswordField, wrongPasswordIn } from "./CurrentPasswordField.tsx";
import { NewPasswordField } from "./PasswordField.tsx";
import "../pledges/folded.css";

/** Changes one's own password, which signs every other device out. */
export function PasswordChange(props: { me: Me }) {
  const [current, setCurrent] = createSignal("");
  const [next, setNext] = createSignal("");
  const [problem, setProblem] = createSignal<Problem>();
  const [isSending, setSending] = createSignal(false);
  const [isChanged, setChanged] = createSignal(false);

  const change = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSending()) return;
    setSending(true);
    setChanged(false);
    const body = { current: current(), next: next() };
    const answer = await post("/api/me/password", body, newId());
    setSending(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    setCurrent("");
    setNext("");
    setChanged(true);
  };
  const elsewhere = () => {
    const found = problem();
    return found?.issues || found?.code === "wrong_password" ? undefined : found;
  };

  return (
    <details class="card no-print">
      <summary class="summary">{t("accounts.password")}</summary>
      <form class="stack" onSubmit={change} noValidate>
        <p class="soft small">{t("accounts.passwordHint")}</p>
        <CurrentPasswordField
          username={props.me.username ?? ""}
          value={current()}
          onChange={setCurrent}
          error={wrongPasswordIn(problem(), "current")}
        />
        <NewPasswordField
          label={t("accounts.next")}
          value={next()}
          onChange={setNext}
          names={[
            props.me.username ?? "",
            props.me.name,
            ...props.me.memberships.map(organisationName),
          ]}
          error={issueAt(problem(), "next")}
        />
        <ProblemNote problem={elsewhere()} />
        <div class="choices">
          <button type="submit" class="button" aria-disabled={isSending()}>
            {t("accounts.change")}
          </button>
        </div>
      </form>
      <p class="full" role="status">
        {isChanged() ? t("accounts.changed") : ""}
      </p>
    </details>
  );
}
