import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { Maker } from "./exampleWorld.ts";

/** How the frame header of every picture in colour begins: its length, 8 bits (ITU-T T.81, B.2.2). */
const inEveryJpeg = "\0\u0011\b";

/** An example of every route about needs and photos. */
export const needExamples: Record<string, Maker> = {
  "GET /api/needs": async ({ submitted, secrets, filed }) => {
    await filed();
    const parts = { see_unverified_needs: submitted.id, see_need_text: secrets.situation };
    return { path: "needs", parts };
  },
  "GET /api/needs/:id": async ({ secrets, filed, helped }) => {
    const [hidden, shown] = [(await filed()).id, (await helped()).need];
    const photo = shown.photos[0]?.id ?? "";
    return [
      { path: `needs/${hidden}`, parts: { see_unverified_needs: hidden } },
      {
        path: `needs/${shown.id}`,
        parts: { see_need_text: secrets.situation, see_photos: photo },
      },
    ];
  },
  "GET /api/needs/lacking": ({ campaign }) => ({ path: `needs/lacking?campaign=${campaign}` }),
  "GET /api/needs/similar": async ({ campaign, filed }) => {
    const { id, site } = await filed();
    const parts = { see_unverified_needs: id };
    return { path: `needs/similar?campaign=${campaign}&site=${site}`, parts };
  },
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
  "POST /api/needs/:id/release-text": async ({ verified, sendPhoto }) => {
    const need = await verified();
    const [photo] = need.photos;
    if (photo) await sendPhoto(photo);
    return {
      path: `needs/${need.id}/release-text`,
      body: { text: false, photos: need.photos.map(({ id }) => id) },
    };
  },
  "PUT /api/photos/:id": async ({ filed, picture }) => ({
    path: `photos/${(await filed()).photos[0]?.id}`,
    body: picture,
  }),
  "POST /api/photos/:id/erase": async ({ filed, sendPhoto }) => {
    const [photo] = (await filed()).photos;
    if (photo) await sendPhoto(photo);
    return { path: `photos/${photo?.id}/erase`, body: { reason: "asked_to" } };
  },
  "POST /api/needs/:id/photos": async ({ filed, province }) => ({
    path: `needs/${(await filed()).id}/photos`,
    body: {
      photos: [{ id: v7(), sha256: createHash("sha256").update(v7()).digest("hex") }],
      onBehalfOf: province.school,
    },
  }),
  "GET /api/photos/:id": async ({ helped, sendPhoto, done, actors }) => {
    const [hidden, shown] = [(await helped()).need, (await helped()).need];
    for (const { photos } of [hidden, shown]) for (const photo of photos) await sendPhoto(photo);
    const photos = shown.photos.map(({ id }) => id);
    await done(`needs/${shown.id}/release-text`, actors.department, { text: false, photos });
    return [
      { path: `photos/${hidden.photos[0]?.id}`, parts: { see_photos: inEveryJpeg } },
      { path: `photos/${photos[0]}?size=thumb` },
    ];
  },
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
  "POST /api/needs/:id/confirm": async ({ verified }) => ({
    path: `needs/${(await verified()).id}/confirm`,
    body: {},
  }),
  "GET /api/unreported": ({ campaign }) => ({ path: `unreported?campaign=${campaign}` }),
  "POST /api/unreported/:site/safe": ({ campaign, site }) => ({
    path: `unreported/${site}/safe`,
    body: { campaign },
  }),
  "POST /api/unreported/:site/caller": ({ campaign, province }) => ({
    path: `unreported/${province.otherSite}/caller`,
    body: { campaign, caller: null },
  }),
  "POST /api/unreported/:site/call": ({ campaign, province }) => ({
    path: `unreported/${province.otherSite}/call`,
    body: { campaign, outcome: "no_answer", note: "Bí Danh: gọi lại sau" },
  }),
  "POST /api/needs/:id/close": async ({ verified }) => ({
    path: `needs/${(await verified()).id}/close`,
    body: { reason: "no_longer_needed" },
  }),
};
