import type { pledges as vi } from "../vi/pledges.ts";

export const pledges: typeof vi = {
  title: "Promises",
  help: (left) => `Our cluster helps · ${left} left`,
  howMuch: "How much does the cluster give?",
  promise: (amount) => `Promise ${amount}`,
  promiseTheRest: (amount) => `Promise the remaining ${amount}`,
  promised: (code) => `Promise ${code} is recorded`,
  note: "A word to the department",
  lapsesOn: (day) => `lapses on ${day}`,
  lapsesSoon: "lapses soon",
  outstanding: (amount) => `${amount} still to send`,
  release: "Withdraw the promise",
  releaseReason: "Why is it withdrawn?",
  none: "There are no promises yet",
  state: { live: "To be sent", fulfilled: "✓ Sent", released: "Withdrawn" },
};
