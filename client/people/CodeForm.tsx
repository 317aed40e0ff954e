import { createSignal, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { issueAt, sentenceOf } from "../words/problem.ts";
import { t } from "../words/t.ts";

/** The longest that a code is: recovery codes are longer than six digits. */
const codeMax = 40;

/** Asks for the six digits of the phone, or for a recovery code where one may stand in. */
export function CodeForm(props: {
  act: string;
  hasRecovery?: boolean;
  isDanger?: boolean;
  /** Uses the code; says what went wrong, if anything did. */
  onGive: (code: string) => Promise<Problem | undefined>;
}) {
  const [code, setCode] = createSignal("");
  const [isRecovery, setRecovery] = createSignal(false);
  const [isSending, setSending] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem>();

  const give = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSending()) return;
    setSending(true);
    const found = await props.onGive(code().trim());
    setSending(false);
    setProblem(found);
  };
  const turn = () => {
    setRecovery(!isRecovery());
    setCode("");
    setProblem(undefined);
  };
  const isWrong = () => problem()?.code === "wrong_code";
  const error = () => {
    const found = problem();
    return found && isWrong() ? sentenceOf(found) : issueAt(found, "code");
  };

  return (
    <form class="stack" onSubmit={give} noValidate>
      <Field
        label={t(isRecovery() ? "accounts.recoveryCode" : "accounts.code")}
        hint={t(isRecovery() ? "accounts.recoveryHint" : "accounts.codeHint")}
        error={error()}
      >
        {(control) => (
          <input
            {...control}
            class="code"
            type="text"
            name="code"
            inputmode={isRecovery() ? "text" : "numeric"}
            autocomplete="one-time-code"
            autocapitalize="none"
            spellcheck={false}
            maxLength={codeMax}
            value={code()}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNote problem={error() ? undefined : problem()} />
      <div class="choices">
        <button
          type="submit"
          class="button"
          classList={{ primary: !props.isDanger, danger: props.isDanger ?? false }}
          aria-disabled={isSending()}
        >
          {props.act}
        </button>
        <Show when={props.hasRecovery}>
          <button type="button" class="button plain" onClick={turn}>
            {t(isRecovery() ? "accounts.useCode" : "accounts.useRecovery")}
          </button>
        </Show>
      </div>
    </form>
  );
}
