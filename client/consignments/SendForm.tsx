import { createMemo, createSignal, Index, Show } from "solid-js";
import { produce } from "solid-js/store";
import { decideHappened } from "#domain/campaign.ts";
import { NewConsignment } from "#domain/consignment.ts";
import { dayOf } from "#domain/calendar.ts";
import { linesMax } from "#domain/limits.ts";
import type { Problem } from "#domain/answers.ts";
import type { Answer } from "../api/request.ts";
import { createDelivery, type Order } from "../app/delivery.ts";
import { createDraft, forget, typedAt } from "../app/draft.ts";
import { me, membership } from "../app/session.ts";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { GiverField } from "../pledges/GiverField.tsx";
import { placeOfPledge } from "../pledges/pledgeDraft.ts";
import { items } from "../totals/catalogue.ts";
import { money } from "../words/format.ts";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { AddLine } from "./AddLine.tsx";
import { check, problemOf, wrongAt } from "./check.ts";
import { DeliveryFields } from "./DeliveryFields.tsx";
import { DraftNote } from "./DraftNote.tsx";
import { Foot } from "../look/Foot.tsx";
import { LineFields } from "./LineFields.tsx";
import { MeansField } from "./MeansField.tsx";
import type { Plan } from "./plan.ts";
import {
  meansOf,
  mostOf,
  newDraft,
  retyped,
  toSend,
  valueOf,
  type LineDraft,
  type SendDraft,
  type SendFacts,
} from "./sending.ts";
import { placeName } from "./things.ts";
import { formAddress } from "./waitsHere.ts";

/** What leaves for one site: lines, means, when and with whom. Kept on the device until it is sent. */
export function SendForm(props: {
  plan: Plan;
  onRefused: (no: Problem) => void;
  onSent: (id: string) => void;
}) {
  const today = dayOf(Date.now());
  const about = props.plan.pledges.map(({ id }) => id).sort();
  const towards = lineOf(props.plan);
  const promise = placeOfPledge(towards?.id ?? "");
  const typed = typedAt(promise);
  const draft = createDraft<SendDraft>(
    `consignment:${me()?.active}:${about.join(",") || props.plan.towards?.line}`,
    () => newDraft(props.plan.pledges, today, towards, typed?.value),
  );
  if (towards && typed && typed.at > (draft.restoredAt() ?? typed.at))
    draft.set(retyped(draft.value, towards, typed.value));
  const delivery = createDelivery(draft);
  const [refused, setRefused] = createSignal<Problem>();
  // Once it was tried, what is wrong is said anew at every change.
  const [isAsked, setAsked] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  let form: HTMLFormElement | undefined;

  const facts = (): SendFacts => ({
    pledges: props.plan.pledges,
    needLines: props.plan.needs.flatMap(({ lines }) => lines),
    items: items(),
  });
  const worth = () => draft.value.lines.reduce((sum, line) => sum + valueOf(line, facts()), 0);
  const isMet = () => draft.value.lines.length === 0 && !lineOf(props.plan)?.lacking;
  const judged = () => judge(draft.value, props.plan, facts(), today);
  const problem = createMemo(() => {
    const answer = isAsked() ? judged() : undefined;
    return answer?.ok === false ? answer.problem : refused();
  });
  const change = (index: number, patch: Partial<LineDraft>) => draft.set("lines", index, patch);
  const remove = (index: number) =>
    draft.set("lines", (lines) => lines.filter((_, at) => at !== index));
  const add = (line: LineDraft) => draft.set(produce((value) => void value.lines.push(line)));

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    const answer = judged();
    if (!answer.ok) return focusWrong();
    if (isBusy()) return;
    setBusy(true);
    const sent = await delivery.send(orderOf(draft.value, props.plan, answer.value));
    setBusy(false);
    setRefused(sent.kind === "refused" ? sent.problem : undefined);
    if (sent.kind === "refused") {
      props.onRefused(sent.problem);
      return focusWrong();
    }
    if (draft.value.lines.some(({ needLine }) => needLine && needLine === towards?.id))
      forget(promise);
    draft.clear();
    if (sent.kind === "received") props.onSent(sent.done.id);
    return undefined;
  };
  const focusWrong = () =>
    queueMicrotask(() => form?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());

  return (
    <KeptNote kept={delivery.kept()} seeAt={({ id }) => `/consignments/${id}`}>
      <form class="stack" ref={(element) => (form = element)} onSubmit={send} noValidate>
        <header class="stack tight">
          <p>
            <span class="soft">{t("consignments.to")} </span>
            <span class="strong">{props.plan.site && placeName(props.plan.site)}</span>
          </p>
          <DraftNote draft={draft} onStartOver={() => draft.clear()} />
        </header>
        <Show when={isGiverAsked(props.plan)}>
          <GiverField
            value={draft.value.giver}
            onChange={(giver) => draft.set({ giver })}
            error={issueAt(problem(), "onBehalfOf")}
          />
        </Show>
        <Show when={isMet() && props.plan.towards}>{(of) => <Met need={of().need} />}</Show>
        <section class="card" aria-label={t("consignments.lines")}>
          <div class="rows">
            <Index each={draft.value.lines}>
              {(line, index) => (
                <LineFields
                  line={line()}
                  facts={facts()}
                  needs={props.plan.needs}
                  error={(field) => issueAt(problem(), "lines", index, field)}
                  onChange={(patch) => change(index, patch)}
                  onRemove={draft.value.lines.length > 1 ? () => remove(index) : undefined}
                />
              )}
            </Index>
            <Show when={draft.value.lines.length < linesMax}>
              <AddLine lines={draft.value.lines} needs={props.plan.needs} onAdd={add} />
            </Show>
          </div>
        </section>
        <Show when={issueAt(problem(), "lines")}>{(said) => <p class="error">{said()}</p>}</Show>
        <MeansField
          means={meansOf(draft.value)}
          onChange={(means) => draft.set("cashMeans", means)}
        />
        <DeliveryFields
          value={draft.value}
          means={meansOf(draft.value)}
          today={today}
          error={(...path) => issueAt(problem(), ...path)}
          onChange={(patch) => draft.set(patch)}
        />
        <ProblemNote problem={problem()} />
        <Foot>
          <button type="submit" class="button primary" disabled={isBusy()}>
            {t("consignments.sendWorth", money(worth()))}
          </button>
        </Foot>
      </form>
    </KeptNote>
  );
}

/** The line of a need to which something is sent without a promise. */
function lineOf({ towards, needs }: Plan) {
  return needs.flatMap(({ lines }) => lines).find(({ id }) => id === towards?.line);
}

/** The line that was asked for lacks nothing any more, and the form is empty: what to do instead. */
function Met(props: { need: string }) {
  return (
    <div class="note warning" role="status">
      <p class="strong">{t("consignments.met")}</p>
      <p>{t("consignments.metHint")}</p>
      <div class="choices">
        <a class="button" href={`/needs/${props.need}`}>
          {t("consignments.seeNeed")}
        </a>
        <a class="button" href="/">
          {t("consignments.seeNeeds")}
        </a>
      </div>
    </div>
  );
}

/** Whether nothing says which cluster gives: no promise does, nor who is signed in. */
function isGiverAsked({ onBehalfOf }: Plan): boolean {
  return onBehalfOf === undefined && membership()?.role !== "cluster";
}

/** The consignment as it is sent; what it keeps of promises comes after those. */
function orderOf({ key, id }: SendDraft, plan: Plan, body: NewConsignment): Order {
  const pledges = plan.pledges.map((pledge) => pledge.id);
  const { site, towards } = plan;
  return {
    key,
    kind: "consignment",
    path: "/api/consignments",
    body,
    things: [id, ...pledges],
    makes: id,
    title: site ? placeName(site) : "",
    address: formAddress({ pledges, towards }),
  };
}

/** What the server would refuse anyway, told before sending; else what to send. */
function judge(
  draft: SendDraft,
  plan: Plan,
  facts: SendFacts,
  today: string,
): Answer<NewConsignment> {
  if (isGiverAsked(plan) && !draft.giver) return wrongAt(["onBehalfOf"], "required");
  const onBehalfOf = plan.onBehalfOf ?? (draft.giver || undefined);
  const to = { campaign: plan.campaign.id, site: plan.site?.id ?? "", onBehalfOf };
  const checked = check(NewConsignment, toSend(draft, to, facts));
  if (!checked.ok) return checked;
  const happened = decideHappened("sentOn", draft.sentOn, plan.campaign, today);
  if (!happened.ok) return { ok: false, problem: problemOf(happened.code, happened.facts) };
  const { expectedOn } = checked.value;
  if (expectedOn && expectedOn < draft.sentOn)
    return { ok: false, problem: problemOf("invalid_input", { path: "expectedOn" }) };
  const over = draft.lines.find(
    (line) => (line.quantity ?? 0) > (mostOf(line, facts) ?? Number.POSITIVE_INFINITY),
  );
  // The line itself says how much is left.
  return over ? { ok: false, problem: problemOf("invalid_input") } : checked;
}
