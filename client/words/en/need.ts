import type { need as vi } from "../vi/need.ts";

export const need: typeof vi = {
  one: "Need",
  closeReason: {
    received: "Received",
    no_longer_needed: "No longer needed",
    helped_by_others: "Helped by others",
    duplicate: "Duplicate of another need",
  },
  gone: "This need cannot be opened",
  goneHint: "It may not be verified yet, or the address is wrong. Sign in, or go back to the map.",
  posted: (when) => `filed ${when}`,
  verifiedOn: (day) => `verified ${day}`,
  textPrivate:
    "The department has not released the school's own words; the numbers below are for everyone.",
  damageOf: (text) => `Damage: ${text}`,
  call: (phone) => `Call ${phone}`,
  lines: "The school needs",
  given: "Who has promised",
  coming: "Consignments to this site",
  answerQuestion: "Answer and send again",
  refusal: "Why it was refused",
  closedBecause: (reason) => `Closed: ${reason}.`,
  stillNeeded: (place) => `Does ${place} still need help?`,
  silentSince: (day) =>
    `The school has not said so since ${day}. One tap tells the clusters that it is still waiting.`,
  confirm: "Still needed",
  noLongerNeeded: "No longer needed",
  unconfirmedSince: (day) =>
    `Not confirmed again: since ${day} the school has not said that it still needs this. Better call before sending.`,
  wait: "The need has reached the department. Once verified, clusters see it and can help.",
  review: "Verify this need",
  reviewHint: "Change what is approved where it differs. What is left alone is approved as asked.",
  approvedOf: (item) => `Approved quantity: ${item}`,
  approvalReason: "Why not as asked?",
  releaseText: "Release the school's own words too",
  releaseHint: "Only when they hold no name, phone number or anyone's private matter.",
  verify: "Verify and open to clusters",
  giveBack: "Ask the school",
  giveBackHint: "The school sees the question, corrects the need and sends it again.",
  questionLabel: "Question to the school",
  giveBackSend: "Send the question",
  refuse: "Refuse",
  refuseHint: "The school can read the reason. A refused need cannot be opened again.",
  reasonLabel: "Reason",
  refuseSend: "Refuse the need",
  close: "Close the need",
  closeHint:
    "Promises not yet sent go back to their clusters, and money that the fund holds is free again. " +
    "What is on its way still arrives.",
  closeLabel: "Why is it closed?",
};
