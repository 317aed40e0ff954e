import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { bankCredit } from "./bankCredit.ts";
import type { Maker } from "./exampleWorld.ts";

/** An example of every route about promises, consignments and differences. */
export const giftExamples: Record<string, Maker> = {
  "GET /api/pledges": async ({ secrets, helped }) => {
    await helped();
    return { path: "pledges", parts: { see_pledge_note: secrets.pledgeNote } };
  },
  "POST /api/pledges": ({ promising, milk, province }) => ({
    path: "pledges",
    body: { ...promising(milk, 1), onBehalfOf: province.cluster },
  }),
  "POST /api/pledges/:id/release": async ({ helped }) => ({
    path: `pledges/${(await helped()).pledge.id}/release`,
    body: { reason: "Bí Danh: xe không lên được" },
  }),

  "GET /api/fund": async ({ campaign }) => ({ path: `fund?campaign=${campaign}` }),
  "POST /api/earmarks": async (world) => {
    await bankCredit(world.context, world.campaign, { quantity: 1 });
    return { path: "earmarks", body: { needLine: world.money.id, quantity: 1 } };
  },
  "POST /api/earmarks/free": async (world) => {
    const { campaign, money, actors, done } = world;
    await bankCredit(world.context, campaign, { quantity: 1 });
    await done("earmarks", actors.department, { needLine: money.id, quantity: 1 });
    return { path: "earmarks/free", body: { needLine: money.id, quantity: 1 } };
  },

  "GET /api/consignments": async ({ secrets, sent }) => {
    await sent();
    const { plate, document } = secrets.carrying;
    return { path: "consignments", parts: { see_carrier: plate, see_document: document } };
  },
  "GET /api/consignments/:id/signature": async ({ received }) => ({
    path: `consignments/${(await received()).id}/signature`,
  }),
  "GET /api/consignments/:id": async ({ secrets, received }) => {
    const { id, photos } = await received();
    const { plate: see_carrier, document: see_document } = secrets.carrying;
    return {
      path: `consignments/${id}`,
      parts: { see_carrier, see_document, see_photos: photos[0]?.id ?? "" },
    };
  },
  "POST /api/consignments/:id/release-photos": async ({ received }) => {
    const { id, photos } = await received();
    return {
      path: `consignments/${id}/release-photos`,
      body: { photos: photos.map((photo) => photo.id) },
    };
  },
  "POST /api/consignments/:id/photos": async ({ received, province }) => ({
    path: `consignments/${(await received()).id}/photos`,
    body: {
      photos: [{ id: v7(), sha256: createHash("sha256").update(v7()).digest("hex") }],
      onBehalfOf: province.school,
    },
  }),
  "POST /api/consignments/:id/waive-evidence": async ({ received, campaign, actors, done }) => {
    const asked = { receiptEvidence: "required" };
    await done(`campaigns/${campaign}/change`, actors.department, asked);
    const { id } = await received();
    return {
      path: `consignments/${id}/waive-evidence`,
      body: { reason: "seen_on_site", note: "Bí Danh đã đến xem" },
    };
  },
  "GET /api/discrepancies": async ({ secrets, received }) => {
    await received();
    return { path: "discrepancies", parts: { see_discrepancy_reason: secrets.reason } };
  },
  "POST /api/discrepancies/:id/explain": async ({ missing }) => ({
    path: `${await missing()}/explain`,
    body: { id: v7(), text: "Bí Danh: xếp lên xe đủ." },
  }),
  "POST /api/discrepancies/:id/recover": async ({ missing }) => ({
    path: `${await missing()}/recover`,
    body: { quantity: 1 },
  }),
  "POST /api/discrepancies/:id/write-off": async ({ missing }) => ({
    path: `${await missing()}/write-off`,
    body: { quantity: 1, reason: "Bí Danh: rơi xuống suối.", to: "loss" },
  }),
  "POST /api/consignments": ({ sending, province }) => ({
    path: "consignments",
    body: { ...sending([gift()]), onBehalfOf: province.cluster },
  }),
  "POST /api/consignments/from-paper": ({ province, campaign }) => ({
    path: "consignments/from-paper",
    body: {
      id: v7(),
      campaign,
      cluster: province.cluster,
      site: province.site,
      givenOn: "2026-11-01",
      document: `BB-${v7()}`,
      means: "goods",
      lines: [{ item: "SUA", quantity: 1 }],
    },
  }),
  "POST /api/consignments/:id/receipt": async ({ sent, receiptOf, province }) => {
    const { id, part } = await sent();
    const receipt = receiptOf([{ line: part, good: 5 }]);
    return {
      path: `consignments/${id}/receipt`,
      body: { ...receipt, onBehalfOf: province.school },
    };
  },
  "POST /api/consignments/:id/return": async ({ sent }) => ({
    path: `consignments/${(await sent()).id}/return`,
    body: { reason: "Bí Danh: đường sạt lở" },
  }),
};

const gift = () => ({ id: v7(), item: "SUA", quantity: 1, value: 7_500, basis: "estimate" });
