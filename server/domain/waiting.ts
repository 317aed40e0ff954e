import * as v from "valibot";

/** What waits for somebody, by what is to be done. */
export const waitingKinds = [
  "answer_question",
  "confirm_receipt",
  "bring_photo",
  "confirm_need",
  "send_promise",
  "chase_consignment",
  "explain_discrepancy",
  "settle_discrepancy",
  "verify_need",
  "agree_reversal",
  "sign_period",
  "call_site",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** What waits for the person in the membership in which they act, in campaigns that go on. */
export const WaitingView = v.object({
  total: v.number(),
  kinds: v.array(v.object({ kind: v.picklist(waitingKinds), count: v.number() })),
});
export type WaitingView = v.InferOutput<typeof WaitingView>;
