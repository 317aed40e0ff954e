import type { consignments as vi } from "../vi/consignments.ts";

export const consignments: typeof vi = {
  title: "Consignments",
  send: "Send the consignment",
  means: { goods: "Goods", cash: "Cash in hand", transfer: "Bank transfer" },
  state: { sent: "On the way", received: "✓ Received", returned: "Taken back" },
  meansLabel: "Sent as",
  sentOn: "Sent on",
  expectedOn: "Expected on",
  carrier: "Carrier",
  plate: "Number plate",
  driver: "Driver",
  driverPhone: "Driver's phone",
  value: "Value",
  takeBack: "Take the consignment back",
  takeBackReason: "Why is it taken back?",
  none: "There are no consignments yet",
};
