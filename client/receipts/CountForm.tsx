import { createMemo, createSignal, Index, lazy, Show, Suspense } from "solid-js";
import { decideHappened } from "#domain/campaign.ts";
import { dayOf } from "#domain/calendar.ts";
import { linesMax } from "#domain/limits.ts";
import { NewReceipt } from "#domain/receipt.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { Done, Problem } from "#domain/answers.ts";
import type { Answer } from "../api/request.ts";
import { createDelivery, type Order } from "../app/delivery.ts";
import { createDraft } from "../app/draft.ts";
import { me, membership } from "../app/session.ts";
import { check, problemOf } from "../consignments/check.ts";
import { DraftNote } from "../consignments/DraftNote.tsx";
import { placeName } from "../consignments/things.ts";
import { Foot } from "../look/Foot.tsx";
import { KeptNote } from "../look/KeptNote.tsx";
import { ProblemNote } from "../look/ProblemNote.tsx";
import { usualWay } from "../onBehalf/usualWay.ts";
import { WayInField } from "../onBehalf/WayInField.tsx";
import { PhotoField } from "../photos/PhotoField.tsx";
import { issueAt } from "../words/problem.ts";
import { t } from "../words/t.ts";
import { countOf, newReceipt, placeOfReceipt, toConfirm, type ReceiptDraft } from "./counting.ts";
import { CountLine } from "./CountLine.tsx";
import { ExtraLines } from "./ExtraLines.tsx";
import { rememberReceiver, usualReceiver } from "./receiver.ts";
import { ReceiverFields } from "./ReceiverFields.tsx";
import { Review } from "./Review.tsx";
import { confirmWords } from "./tellCount.ts";

/** Counting can begin before there is a box to sign in, and a receipt goes without where none can be loaded. */
const SignaturePad = lazy(() =>
  import("./SignaturePad.tsx").then(
    ({ SignaturePad: loaded }) => ({ default: loaded }),
    () => ({ default: () => undefined }),
  ),
);

/** Counting line by line, then who received it, then one look back before it is sent. */
export function CountForm(props: {
  consignment: ConsignmentView;
  campaign: CampaignView;
  onDone: (done: Done) => void;
}) {
  const today = dayOf(Date.now());
  const sent = () => props.consignment.lines;
  const draft = createDraft<ReceiptDraft>(
    placeOfReceipt(me()?.active ?? "", props.consignment.id),
    () => newReceipt(sent(), { today, ...usualReceiver() }),
  );
  const delivery = createDelivery(draft);
  const [refused, setRefused] = createSignal<Problem>();
  // Once it was tried, what is wrong is said anew at every change.
  const [isAsked, setAsked] = createSignal(false);
  const [isReviewing, setReviewing] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  let form: HTMLFormElement | undefined;

  const onBehalfOf = () =>
    membership()?.role === "department" ? props.consignment.site.school.id : undefined;
  const asksEvidence = () => props.campaign.receiptEvidence === "required";
  const judged = () => judge(draft.value, props, { today, onBehalfOf: onBehalfOf() });
  const problem = createMemo(() => {
    const answer = isAsked() ? judged() : undefined;
    return answer?.ok === false ? answer.problem : refused();
  });
  const review = (event: SubmitEvent) => {
    event.preventDefault();
    setRefused();
    setAsked(true);
    if (judged().ok) return setReviewing(true);
    const wrong = "[aria-invalid='true'], [data-wrong]";
    queueMicrotask(() => form?.querySelector<HTMLElement>(wrong)?.focus());
    return undefined;
  };
  const confirm = async () => {
    const answer = judged();
    if (!answer.ok || isBusy()) return;
    setBusy(true);
    const sent = await delivery.send(orderOf(draft.value, props.consignment, answer.value));
    setBusy(false);
    setReviewing(false);
    setRefused(sent.kind === "refused" ? sent.problem : undefined);
    if (sent.kind === "refused") return;
    rememberReceiver(draft.value);
    draft.clear();
    if (sent.kind === "received") props.onDone(sent.done);
  };

  return (
    <KeptNote kept={delivery.kept()} seeAt={() => `/consignments/${props.consignment.id}`}>
      <form class="stack" ref={(element) => (form = element)} onSubmit={review} noValidate>
        <Show when={onBehalfOf()}>
          <p class="note">{t("receipts.onBehalf", props.consignment.site.school.name)}</p>
          <WayInField
            way={draft.value.enteredFrom ?? usualWay}
            onChange={(enteredFrom) => draft.set({ enteredFrom })}
          />
        </Show>
        <Show when={asksEvidence()}>
          <p class="note">{t("receipts.asksEvidence")}</p>
        </Show>
        <DraftNote draft={draft} onStartOver={() => draft.clear()} />
        <section class="card" aria-label={t("consignments.lines")}>
          <div class="rows">
            <Index each={draft.value.lines}>
              {(line, index) => (
                <Show when={sent().find(({ id }) => id === line().line)}>
                  {(of) => (
                    <CountLine
                      sent={of()}
                      count={line()}
                      isAsked={isAsked()}
                      onChange={(patch) => draft.set("lines", index, patch)}
                    />
                  )}
                </Show>
              )}
            </Index>
          </div>
        </section>
        <ExtraLines
          lines={draft.value.extra}
          hasRoom={sent().length + draft.value.extra.length < linesMax}
          isAsked={isAsked()}
          onChange={(extra) => draft.set("extra", extra)}
        />
        <ReceiverFields
          value={draft.value}
          days={{ first: props.consignment.sentOn, last: today }}
          error={(...path) => issueAt(problem(), ...path)}
          onChange={(patch) => draft.set(patch)}
        />
        <Show when={!onBehalfOf()}>
          <Suspense>
            <SignaturePad
              signature={draft.value.signature}
              onChange={(signature) => draft.set({ signature })}
            />
          </Suspense>
        </Show>
        <PhotoField
          photos={draft.value.photos}
          title={asksEvidence() ? t("receipts.evidenceTitle") : undefined}
          hint={t("receipts.photosHint")}
          onChange={(photos) => draft.set("photos", photos)}
        />
        <ProblemNote problem={problem()} />
        <Foot>
          <button type="submit" class="button primary" disabled={isBusy()}>
            {confirmWords(sent(), draft.value)}
          </button>
        </Foot>
        <Review
          isOpen={isReviewing()}
          sent={sent()}
          draft={draft.value}
          lacksEvidence={asksEvidence() && draft.value.photos.length === 0}
          isBusy={isBusy()}
          onClose={() => setReviewing(false)}
          onConfirm={() => void confirm()}
        />
      </form>
    </KeptNote>
  );
}

/** The receipt as it is sent, always under the same key: what is there already is not done again. */
function orderOf({ key, id, photos }: ReceiptDraft, of: ConsignmentView, body: NewReceipt): Order {
  return {
    key,
    kind: "receipt",
    path: `/api/consignments/${of.id}/receipt`,
    body,
    things: [of.id, id],
    makes: id,
    title: `${of.code} · ${placeName(of.site)}`,
    address: `/consignments/${of.id}/receipt`,
    photos,
  };
}

/** What the server would refuse anyway, told before sending; else what to send. */
function judge(
  draft: ReceiptDraft,
  { consignment, campaign }: { consignment: ConsignmentView; campaign: CampaignView },
  { today, onBehalfOf }: { today: string; onBehalfOf: string | undefined },
): Answer<NewReceipt> {
  const isOpen = consignment.lines.some((sent) => {
    const line = draft.lines.find(({ line: of }) => of === sent.id);
    return !line || !countOf(sent, line);
  });
  const checked = check(NewReceipt, toConfirm(draft, consignment.lines, onBehalfOf));
  // The line itself asks what is open.
  if (isOpen)
    return { ok: false, problem: checked.ok ? problemOf("invalid_input") : checked.problem };
  if (!checked.ok) return checked;
  const isEarly = draft.receivedOn < consignment.sentOn;
  if (isEarly) return { ok: false, problem: problemOf("invalid_input", { path: "receivedOn" }) };
  const happened = decideHappened("receivedOn", draft.receivedOn, campaign, today);
  return happened.ok ? checked : { ok: false, problem: problemOf(happened.code, happened.facts) };
}
