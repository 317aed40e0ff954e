import type { Maker } from "./exampleWorld.ts";

/** An example of every route about needs. */
export const needExamples: Record<string, Maker> = {
  "GET /api/needs": async ({ submitted, secrets, filed }) => {
    await filed();
    const parts = { see_unverified_needs: submitted.id, see_need_text: secrets.situation };
    return { path: "needs", parts };
  },
  "GET /api/needs/:id": async ({ secrets, filed, verified }) => {
    const [hidden, shown] = [(await filed()).id, (await verified()).id];
    return [
      { path: `needs/${hidden}`, parts: { see_unverified_needs: hidden } },
      { path: `needs/${shown}`, parts: { see_need_text: secrets.situation } },
    ];
  },
  "GET /api/needs/similar": ({ campaign, site }) => ({
    path: `needs/similar?campaign=${campaign}&site=${site}`,
  }),
  "GET /api/needs/:id/contact": async ({ helped }) => ({
    path: `needs/${(await helped()).need.id}/contact`,
    foreign: { cluster: "not_helping_there" },
  }),
  "GET /api/needs/:id/viewings": async ({ filed }) => ({
    path: `needs/${(await filed()).id}/viewings`,
  }),
  "POST /api/needs": ({ needOf, lineOf }) => ({
    path: "needs",
    body: needOf([lineOf("CHAN", 1)]),
  }),
  "POST /api/needs/:id/verify": async ({ filed }) => ({
    path: `needs/${(await filed()).id}/verify`,
    body: { lines: [] },
  }),
  "POST /api/needs/:id/return": async ({ filed }) => ({
    path: `needs/${(await filed()).id}/return`,
    body: { question: "Bí Danh: còn thiếu bao nhiêu?" },
  }),
  "POST /api/needs/:id/refuse": async ({ filed }) => ({
    path: `needs/${(await filed()).id}/refuse`,
    body: { reason: "Bí Danh: đã có nhu cầu khác." },
  }),
  "POST /api/needs/:id/revise": async ({ filed, lineOf }) => ({
    path: `needs/${(await filed()).id}/revise`,
    body: { situation: "Bí Danh: nước đã rút.", lines: [lineOf("CHAN", 2)] },
  }),
  "POST /api/needs/:id/close": async ({ verified }) => ({
    path: `needs/${(await verified()).id}/close`,
    body: { reason: "no_longer_needed" },
  }),
};
