import { dayFact, quantityFact } from "../fact.ts";
import type { RefusalWords } from "../problem.ts";

export const refusals: RefusalWords = {
  no_connection: () =>
    "The server cannot be reached. What you typed is still here: try again when you are online.",
  server_error: () => "The server has a problem. Nothing wrong was recorded: try again in a while.",
  wrong_password: () => "User name or password is not right. Check them and try again.",
  invalid_input: () => "Something is not right yet: correct what is marked and send again.",
  unknown: () => "It was not found. The address may be wrong, or you need to sign in to see it.",
  not_signed_in: () => "Sign in and do it again. What you typed is still on this device.",
  not_allowed: () =>
    "This account may not do that. Switch your role at the top, or ask the department.",
  not_your_site: () =>
    "This site is not your school's. Choose one of your own or switch your role.",
  not_your_cluster: () =>
    "This belongs to another cluster. Switch to that cluster's role, or ask the department.",
  other_membership: () =>
    "This was written in another role. Change back to that role in the corner above and send it.",
  origin_mismatch: () => "The request came from another site. Open this page again and retry.",
  campaign_closed: (facts) =>
    `The campaign stopped receiving on ${dayFact(facts, "endedOn")}. Ask the department for help.`,
  period_closed: (facts) =>
    `The ledger is closed up to ${dayFact(facts, "until")}. Choose a later day, or ask the department.`,
  wrong_campaign: () => "This belongs to another campaign. Choose that campaign and try again.",
  wrong_site: () => "A line goes to another site. A consignment goes to one place: split it.",
  duplicate_id: () => "This was sent before. Reload the page to see it.",
  idempotency_key_required: () => "The request lacks its key. Reload the page and send again.",
  key_reused: () =>
    "An earlier request was recorded with other content. Check this one, then send it as a new one.",
  too_large: () => "This is too large to send. Shorten it or send it in parts.",
  too_many: () => "There were too many requests. Wait a minute and try again.",
  need_not_submitted: () =>
    "This need no longer waits to be verified; someone may have handled it. Reload to see.",
  need_not_revisable: () =>
    "The need is verified and can no longer be changed. Close it or file a new one.",
  need_not_verified: () =>
    "This need is not verified, or closed, and takes no promises. Choose another one.",
  need_closed: () => "This need is closed. If help is still needed, the school files a new one.",
  exceeds_lacking: (facts) =>
    Number(facts.lacking) > 0
      ? `Only ${quantityFact(facts, "lacking")} is still lacking. Give at most that much.`
      : "This line has just been taken care of. Thank you: choose another that lacks something.",
  exceeds_promised: (facts) =>
    `Only ${quantityFact(facts, "outstanding")} of this promise is unsent. Enter at most that.`,
  exceeds_sent: (facts) =>
    `Only ${quantityFact(facts, "sent")} was sent. Enter what is beyond that as surplus.`,
  receipt_does_not_add_up: (facts) =>
    `Good, damaged and missing must add up to the ${quantityFact(facts, "sent")} sent, and ` +
    "nothing is both missing and surplus. Count this line again.",
  nothing_to_release: () => "All of this promise was sent; nothing is left to withdraw.",
  means_mismatch: () =>
    "Cash and goods do not travel together. Make two consignments, or change how it is sent.",
  already_received: () => "This consignment already has a receipt. Reload the page to see it.",
  already_returned: () => "This consignment was taken back. Reload the page to see it.",
  amount_too_large: () =>
    "With this the ledger could not hold the number. Check for a zero too many.",
  exceeds_unsettled: (facts) =>
    `Only ${quantityFact(facts, "left")} is left to settle. Enter at most that.`,
};
