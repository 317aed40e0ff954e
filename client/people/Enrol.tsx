import { createSignal, onMount, Show } from "solid-js";
import type { Problem } from "#domain/answers.ts";
import { newId } from "../api/newId.ts";
import { post } from "../api/request.ts";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Skeleton } from "../look/Skeleton.tsx";
import { t } from "../words/t.ts";
import { CodeForm } from "./CodeForm.tsx";
import { CopyButton } from "../codes/CopyButton.tsx";
import { QrCode } from "../codes/QrCode.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

/** Turns the second factor on: app, QR code, first code, and the recovery codes to keep. */
export function Enrol(props: {
  /** The person has the recovery codes; the second factor is on. */
  onDone: () => void;
}) {
  const [begun, setBegun] = createSignal<{ secret: string; uri: string }>();
  const [codes, setCodes] = createSignal<string[]>();
  const [problem, setProblem] = createSignal<Problem>();

  const begin = async () => {
    const answer = await post<{ secret: string; uri: string }>(
      "/api/me/second-factor/begin",
      {},
      newId(),
    );
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setBegun(answer.value);
  };
  onMount(() => void begin());
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
        <Show when={begun()} fallback={<Waiting problem={problem()} onRetry={begin} />}>
          {(given) => <Steps given={given()} onCode={confirm} />}
        </Show>
      }
    >
      {(kept) => <RecoveryCodes codes={kept()} onDone={props.onDone} />}
    </Show>
  );
}

function Waiting(props: { problem: Problem | undefined; onRetry: () => Promise<void> }) {
  return (
    <Show when={props.problem} fallback={<Skeleton lines={5} />}>
      <ProblemNote problem={props.problem} onRetry={() => void props.onRetry()} />
    </Show>
  );
}

function Steps(props: {
  given: { secret: string; uri: string };
  onCode: (code: string) => Promise<Problem | undefined>;
}) {
  // Four letters at a time are easier to type from a screen.
  const key = () => props.given.secret.match(/.{1,4}/g)?.join(" ") ?? props.given.secret;
  return (
    <ol class="steps">
      <li>{t("accounts.stepApp")}</li>
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
