import type { receipts as vi } from "../vi/receipts.ts";

export const receipts: typeof vi = {
  title: "Confirm what arrived",
  one: "Receipt",
  sent: (amount) => `${amount} sent`,
  differs: (amount) => `${amount} off`,
  good: "In good order",
  damaged: "Damaged",
  missing: "Missing",
  surplus: "Surplus",
  reason: "Why does it differ?",
  receivedOn: "Received on",
  receivedBy: "Received by",
  position: "Position",
  confirm: (lines) => `Confirm ${lines} items`,
  ownCluster: "Confirmed within the cluster",
  discrepancies: "Discrepancies",
  kind: { missing: "Missing", damaged: "Damaged", surplus: "Surplus" },
  state: { open: "Open", explained: "Explained", settled: "✓ Settled" },
};
