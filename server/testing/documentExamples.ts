import type { Maker } from "./exampleWorld.ts";

/** An example of every paper to print. */
export const documentExamples: Record<string, Maker> = {
  "GET /documents/style.css": () => ({ path: "/documents/style.css" }),
  "GET /documents/print.js": () => ({ path: "/documents/print.js" }),
  "GET /documents/consignments/:id/delivery-note": async ({ sent, secrets }) => ({
    path: `/documents/consignments/${(await sent()).id}/delivery-note`,
    parts: { see_carrier: secrets.carrying.plate },
  }),
  "GET /documents/consignments/:id/handover": async ({ received, secrets }) => ({
    path: `/documents/consignments/${(await received()).id}/handover`,
    parts: {
      see_carrier: secrets.receiving.receivedBy.name,
      see_discrepancy_reason: secrets.reason,
    },
  }),
  "GET /documents/need-form": ({ site }) => ({ path: `/documents/need-form?site=${site}` }),
  "GET /documents/campaigns/:id/notice": ({ campaign }) => ({
    path: `/documents/campaigns/${campaign}/notice`,
  }),
};
