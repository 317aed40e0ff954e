import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { Facts } from "#domain/decision.ts";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import type { SeenNeed } from "#domain/seenNeed.ts";
import { Field } from "../look/Field.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { Stepper } from "../look/Stepper.tsx";
import { UrgencyTag } from "../look/UrgencyTag.tsx";
import { amount, count } from "../words/format.ts";
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
  /** As it was when it was opened, or, once it was refused, as it is shown. */
  const [seen, setSeen] = createSignal<SeenNeed | undefined>(seenOf(props.need));
  /** As it was looked at before it changed. */
  const [before, setBefore] = createSignal<SeenNeed>();
  const act = createAct(() => props.onDone());

  const approval = (line: NeedLineView): Approval =>
    given[line.id] ?? { approved: line.asked, reason: "" };
  const change = (line: NeedLineView, to: Partial<Approval>) =>
    set(line.id, { ...approval(line), ...to });
  /** It may have changed by the time this arrives: what nobody has looked at is not approved. */
  const verify = async () => {
    const sent = seen() ?? seenOf(props.need);
    await act.send(`/api/needs/${props.need.id}/verify`, {
      lines: props.need.lines.map((line) => {
        const { approved, reason } = approval(line);
        const isOther = approved !== line.asked;
        return { id: line.id, approved, ...(isOther && reason.trim() && { reason }) };
      }),
      releaseText: releaseText(),
      seen: sent,
    });
    if (act.problem()?.code !== "need_changed") return;
    setBefore(sent);
    setSeen(undefined);
    props.onDone();
  };

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
              news={newsOf(line, before())}
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
      <ProblemNote problem={act.problem()}>
        <Show when={act.problem()?.code === "need_changed"}>
          <p>{changesOf(act.problem()?.facts ?? {})}</p>
        </Show>
      </ProblemNote>
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

/** What of a need is looked at before it is approved. */
function seenOf({ site, situation, damage, peopleAffected, lines }: NeedView): SeenNeed {
  return {
    site: { lat: site.lat, lng: site.lng },
    ...(situation !== undefined && { situation }),
    ...(damage !== undefined && { damage }),
    ...(peopleAffected !== undefined && { peopleAffected }),
    lines: lines.map(seenLine),
  };
}

function seenLine({ id, item, asked, urgency, note }: NeedLineView): SeenNeed["lines"][number] {
  return { id, item, asked, urgency, ...(note !== undefined && { note }) };
}

type News = "lineAdded" | "lineChanged";

/** Whether the school has added or changed a line since it was looked at. */
function newsOf(line: NeedLineView, before: SeenNeed | undefined): News | undefined {
  const was = before?.lines.find(({ id }) => id === line.id);
  if (!before || JSON.stringify(was) === JSON.stringify(seenLine(line))) return undefined;
  return was ? "lineChanged" : "lineAdded";
}

const changes = ["added", "changed", "gone", "rewritten", "movedM"] as const;

/** What a refusal says was changed, in words. */
function changesOf(facts: Facts): string {
  return changes
    .filter((what) => Number(facts[what]) > 0)
    .map((what) => t(`need.changed.${what}`, count(Number(facts[what]))))
    .join(" · ");
}

function ApprovalRow(props: {
  line: NeedLineView;
  approval: Approval;
  news: News | undefined;
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
          <UrgencyTag urgency={props.line.urgency} />{" "}
          <Show when={props.news}>
            {(news) => <span class="tag amber">{t(`need.${news()}`)}</span>}
          </Show>
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
