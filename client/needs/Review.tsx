import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { UrgencyTag } from "../look/UrgencyTag.tsx";
import { amount } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { AskDialog } from "./AskDialog.tsx";
import { createAct } from "../pledges/createAct.ts";
import { inWords, unitOf } from "./inWords.ts";

/** What the department says to one line; as asked until it is changed. */
type Approval = { approved: number | undefined; reason: string };

/** The department's word on a need: verify it line by line, ask back, or refuse. */
export function Review(props: { need: NeedView; onDone: () => void }) {
  const [given, set] = createStore<Record<string, Approval>>({});
  const [releaseText, setReleaseText] = createSignal(false);
  const [asking, setAsking] = createSignal<"return" | "refuse">();
  const act = createAct(() => props.onDone());

  const approval = (line: NeedLineView): Approval =>
    given[line.id] ?? { approved: line.asked, reason: "" };
  const change = (line: NeedLineView, to: Partial<Approval>) =>
    set(line.id, { ...approval(line), ...to });
  /** Each line is said: the school may ask for more by the time this arrives, and nobody has looked at that. */
  const verify = () =>
    act.send(`/api/needs/${props.need.id}/verify`, {
      lines: props.need.lines.map((line) => {
        const { approved, reason } = approval(line);
        const isOther = approved !== line.asked;
        return { id: line.id, approved, ...(isOther && reason.trim() && { reason }) };
      }),
      releaseText: releaseText(),
    });

  return (
    <section class="card stack" aria-labelledby="need-review">
      <div>
        <h2 id="need-review">{t("need.review")}</h2>
        <p class="soft small">{t("need.reviewHint")}</p>
      </div>
      <ul class="rows">
        <For each={props.need.lines}>
          {(line) => (
            <ApprovalRow
              line={line}
              approval={approval(line)}
              error={issueAt(act.problem(), "lines", props.need.lines.indexOf(line), "approved")}
              onChange={(to) => change(line, to)}
            />
          )}
        </For>
      </ul>
      <div>
        <label class="check">
          <input
            type="checkbox"
            checked={releaseText()}
            onChange={(event) => setReleaseText(event.currentTarget.checked)}
          />
          {t("need.releaseText")}
        </label>
        <p class="hint">{t("need.releaseHint")}</p>
      </div>
      <ProblemNote problem={act.problem()} />
      <div class="choices">
        <button
          type="button"
          class="button primary"
          aria-disabled={act.isSending()}
          onClick={() => void verify()}
        >
          {t("need.verify")}
        </button>
        <button type="button" class="button" onClick={() => setAsking("return")}>
          {t("need.giveBack")}
        </button>
        <button type="button" class="button danger" onClick={() => setAsking("refuse")}>
          {t("need.refuse")}
        </button>
      </div>
      <AskDialog
        ask={asking()}
        need={props.need}
        onClose={() => setAsking(undefined)}
        onDone={props.onDone}
      />
    </section>
  );
}

function ApprovalRow(props: {
  line: NeedLineView;
  approval: Approval;
  error: string | undefined;
  onChange: (to: Partial<Approval>) => void;
}) {
  return (
    <li class="stack tight">
      <div class="apart">
        <span>
          <span class="strong">{inWords(props.line).name}</span>{" "}
          <span class="soft small number">
            {t("needs.asked", amount(props.line.asked, inWords(props.line)))}
          </span>{" "}
          <UrgencyTag urgency={props.line.urgency} />
        </span>
        <Stepper
          label={t("need.approvedOf", inWords(props.line).name)}
          value={props.approval.approved}
          scale={props.line.scale}
          unit={unitOf(props.line)}
          onChange={(approved) => props.onChange({ approved })}
        />
      </div>
      <Show when={props.line.note}>
        <p class="soft small own-words">{props.line.note}</p>
      </Show>
      <Show when={props.error}>
        <p class="error">{props.error}</p>
      </Show>
      <Show when={props.approval.approved !== props.line.asked}>
        <Field label={t("need.approvalReason")} optional>
          {(control) => (
            <input
              {...control}
              type="text"
              maxlength="300"
              value={props.approval.reason}
              onInput={(event) => props.onChange({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
      </Show>
    </li>
  );
}
