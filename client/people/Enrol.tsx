import { createSignal, onMount, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import { me } from "../app/session.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { t } from "../words/t.ts";
import { CodeForm } from "./CodeForm.tsx";
import { CopyButton } from "../codes/CopyButton.tsx";
import { QrCode } from "../codes/QrCode.tsx";
import { CurrentPasswordField, wrongPasswordIn } from "./CurrentPasswordField.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

/** The secret of a second factor, to type, and as the address that an authenticator app scans. */
type NewFactor = { secret: string; uri: string };

/** Turns the second factor on: password, app, QR code, first code, and the recovery codes to keep. */
export function Enrol(props: {
  /** The person has the recovery codes; the second factor is on. */
  onDone: () => void;
}) {
  const [begun, setBegun] = createSignal<NewFactor>();
  const [codes, setCodes] = createSignal<string[]>();

  const confirm = async (code: string) => {
    const path = "/api/me/second-factor/confirm";
    const answer = await post<{ recoveryCodes: string[] }>(path, { code }, newId());
    if (!answer.ok) return answer.problem;
    setCodes(answer.value.recoveryCodes);
    return undefined;
  };

  return (
    <Show
      when={codes()}
      fallback={
        <Show when={begun()} fallback={<PasswordFirst onBegun={setBegun} />}>
          {(given) => <Steps given={given()} onCode={confirm} />}
        </Show>
      }
    >
      {(kept) => <RecoveryCodes codes={kept()} onDone={props.onDone} />}
    </Show>
  );
}

/** Asks for the password, for a phone may be in other hands, and has a secret made. */
function PasswordFirst(props: { onBegun: (given: NewFactor) => void }) {
  const [password, setPassword] = createSignal("");
  const [isSending, setSending] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem>();
  const error = () => wrongPasswordIn(problem(), "password");

  const begin = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSending()) return;
    setSending(true);
    const path = "/api/me/second-factor/begin";
    const answer = await post<NewFactor>(path, { password: password() }, newId());
    setSending(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) props.onBegun(answer.value);
  };

  return (
    <form class="stack" onSubmit={begin} noValidate>
      <p>{t("accounts.enrolPassword")}</p>
      <CurrentPasswordField
        username={me()?.username ?? ""}
        value={password()}
        onChange={setPassword}
        error={error()}
      />
      <ProblemNote problem={error() ? undefined : problem()} />
      <div class="choices">
        <button type="submit" class="button primary" aria-disabled={isSending()}>
          {t("accounts.goOn")}
        </button>
      </div>
    </form>
  );
}

function Steps(props: {
  given: NewFactor;
  onCode: (code: string) => Promise<Problem | undefined>;
}) {
  // Four letters at a time are easier to type from a screen.
  const key = () => props.given.secret.match(/.{1,4}/g)?.join(" ") ?? props.given.secret;
  return (
    <ol class="steps">
      <li tabindex="-1" ref={(element) => onMount(() => element.focus())}>
        {t("accounts.stepApp")}
      </li>
      <li>
        <div class="stack tight">
          <p>{t("accounts.stepScan")}</p>
          <QrCode text={props.given.uri} label={t("accounts.qr")} />
          <p>
            <span class="soft small">{t("accounts.key")}: </span>
            <code>{key()}</code>
          </p>
          <CopyButton text={props.given.secret} word={t("accounts.copy")} />
          <p class="small">
            {t("accounts.stepOnPhone")} <a href={props.given.uri}>{t("accounts.openApp")}</a>
          </p>
        </div>
      </li>
      <li>
        <div class="stack tight">
          <p>{t("accounts.stepCode")}</p>
          <CodeForm act={t("accounts.confirm")} onGive={props.onCode} />
        </div>
      </li>
    </ol>
  );
}
