import "fake-indexeddb/auto";
import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { typedAt } from "../../app/draft.ts";
import { placeOfRevision } from "../../needs/draftOf.ts";
import { placeOfPledge } from "../../pledges/pledgeDraft.ts";
import { giftWords } from "../../words/t.ts";
import { isReadable } from "../asText.ts";
import { compactOf } from "../compact.ts";
import { itemKinds, type ItemKind } from "../item.ts";
import { openPasted } from "./openPasted.ts";

// What the department is shown of every act that waits on a phone. The server is what it says here.

const [id, key, campaign, site, school, cluster, thing] = Array.from({ length: 7 }, () => v7());
const place = { id: site, name: "Điểm trường chính", school: { id: school, name: "Hoa Mận" } };
const line = { item: "CHAN", name: "Chăn trẻ em", unit: "cái", scale: 0, quantity: 60, asked: 60 };
const written = { id: thing, item: "CHAN", quantity: 12, urgency: "urgent" };
const reads: Record<string, unknown> = {
  [`/api/needs/${id}`]: { id, code: "NC-000001-3", campaign, site: place, lines: [line] },
  [`/api/needs?line=${thing}`]: { items: [{ id, campaign, site: place, lines: [line] }] },
  [`/api/sites/${site}`]: place,
  [`/api/consignments/${id}`]: { id, code: "CH-000001-3", site: place, lines: [line] },
  [`/api/needs?line=${id}`]: { items: [] },
  [`/api/pledges?need=${id}&limit=500`]: { items: [] },
  [`/api/pledges?campaign=${campaign}&cluster=${cluster}&limit=500`]: {
    items: [{ ...line, id: thing }],
  },
  [`/api/discrepancies?id=${id}`]: {
    items: [
      {
        ...line,
        id,
        code: "CL-000001-3",
        kind: "missing",
        consignment: { id: thing },
        cluster: { id: cluster, name: "Cụm số 1" },
        site: { ...place, school, schoolName: "Hoa Mận" },
      },
    ],
  },
};

beforeEach(async () => {
  await giftWords();
  vi.stubGlobal("fetch", async (path: string) =>
    path in reads
      ? Response.json(reads[path])
      : Response.json({ code: "unknown", title: "Không tìm thấy.", status: 404 }, { status: 404 }),
  );
});
afterEach(() => vi.unstubAllGlobals());

const need = { situation: "Ngập.", lines: [written] };
const pledge = { id: thing, quantity: 12, onBehalfOf: cluster };
const consignment = { id: thing, campaign, site, means: "goods", sentOn: "2026-11-24" };
const receivedBy = { name: "Người nhận", position: "Hiệu trưởng" };

/** What a phone sends of each kind, as it writes it down. */
const sent: Record<Exclude<ItemKind, "photo" | "morePhotos">, [path: string, body: object]> = {
  need: ["needs", { id, campaign, site, ...need, lines: [{ ...written, id }] }],
  revise: [`needs/${id}/revise`, need],
  close: [`needs/${id}/close`, { reason: "helped_by_others" }],
  confirm: [`needs/${id}/confirm`, {}],
  safe: [`unreported/${site}/safe`, { campaign }],
  pledge: ["pledges", { ...pledge, needLine: thing }],
  consignment: [
    "consignments",
    { ...consignment, onBehalfOf: cluster, lines: [{ id, pledge: thing, quantity: 24 }] },
  ],
  receipt: [`consignments/${id}/receipt`, { id, receivedOn: "2026-11-24", receivedBy, lines: [] }],
  takeBack: [`consignments/${id}/return`, { reason: "Đường sạt lở." }],
  explain: [`discrepancies/${id}/explain`, { id: thing, text: "Có giấy.", onBehalfOf: cluster }],
  recover: [`discrepancies/${id}/recover`, { quantity: 3 }],
};
const textOf = (path: string, body: object, under = key) =>
  `Sở ơi: ${compactOf({ key: under ?? "", path: `/api/${path}`, body: JSON.stringify(body) })} ạ`;

test.each(Object.entries(sent))("what a phone sends as %s is opened", async (_, [path, body]) => {
  const opened = await openPasted(textOf(path, body));

  expect(opened).toEqual(
    expect.toSatisfy((one) => typeof one === "object" && ("address" in one || "act" in one)),
  );
});

test("all that can be copied can be read, and nothing else", () => {
  expect(itemKinds.filter((kind) => isReadable({ kind })).sort()).toEqual(Object.keys(sent).sort());
});

test("what needs a form is in it, under its own ids and key; a form in use stays as it is", async () => {
  const revised = { situation: "Ngập sâu.", lines: [written] };
  const open = (under = key) => openPasted(textOf(`needs/${campaign}/revise`, revised, under));
  reads[`/api/needs/${campaign}`] = reads[`/api/needs/${id}`];

  expect(await open()).toEqual({ address: `/needs/${campaign}/revise` });
  expect(typedAt(placeOfRevision(campaign ?? ""))?.value).toMatchObject({
    key,
    situation: "Ngập sâu.",
  });
  expect(await open()).toEqual({ address: `/needs/${campaign}/revise` });
  expect(await open(v7())).toBe("busy");
  expect(typedAt(placeOfPledge(thing ?? ""))?.value).toMatchObject({
    key,
    id: thing,
    giver: cluster,
  });
});

test("what needs none says what it is and about what, and is sent as it was written", async () => {
  const told = async (kind: keyof typeof sent) => {
    const opened = await openPasted(textOf(...sent[kind]));
    if (typeof opened !== "object" || !("act" in opened)) throw new Error(`${kind} is an act`);
    const { says, ...act } = opened.act;
    return { ...act, says: says().flatMap((one) => one?.replaceAll("\u00A0", " ") ?? []) };
  };

  expect(await told("close")).toEqual({
    kind: "close",
    key,
    path: `/api/needs/${id}/close`,
    body: { reason: "helped_by_others" },
    things: [id],
    name: "NC-000001-3",
    address: `/needs/${id}`,
    between: "Hoa Mận · Điểm trường chính",
    says: ["Chăn trẻ em 60 cái", "Nơi khác đã giúp"],
  });
  expect(await told("safe")).toMatchObject({ body: { campaign, enteredFrom: "message" } });
  expect(await told("takeBack")).toMatchObject({ name: "CH-000001-3", quote: "Đường sạt lở." });
  expect(await told("consignment")).toMatchObject({
    body: sent.consignment[1],
    makes: thing,
    isGift: true,
    says: ["Chăn trẻ em 24 cái", "Ngày gửi: 24/11/2026"],
  });
  expect(await told("explain")).toMatchObject({
    quote: "Có giấy.",
    says: ["Thiếu Chăn trẻ em 60 cái", "Lời của Cụm số 1"],
  });
  expect(await told("recover")).toMatchObject({
    body: { quantity: 3 },
    says: ["Thiếu Chăn trẻ em 60 cái", "Tìm thấy 3 cái"],
  });
});

test("what is recorded already is not opened again, and says where it is", async () => {
  const [consignment, promise] = [v7(), v7()];
  reads[`/api/needs?line=${site}`] = { items: [{ id }] };
  reads[`/api/consignments/${consignment}`] = { id: consignment, receipt: { id } };
  reads[`/api/pledges?need=${id}&limit=500`] = { items: [{ id: promise }] };
  const filed = { ...sent.need[1], lines: [{ ...written, id: site }] };

  expect(await openPasted(textOf("needs", filed))).toEqual({ known: `/needs/${id}` });
  expect(await openPasted(textOf(`consignments/${consignment}/receipt`, sent.receipt[1]))).toEqual({
    known: `/consignments/${consignment}`,
  });
  expect(await openPasted(textOf("pledges", { ...sent.pledge[1], id: promise }))).toEqual({
    known: `/needs/${id}`,
  });
});

test("what cannot be read, is of no act, or about nothing that is there says so", async () => {
  expect(await openPasted("Sở ơi")).toBe("wrong");
  expect(await openPasted(textOf("pledges", { quantity: 1 }))).toBe("wrong");
  expect(await openPasted(textOf(`photos/${id}`, {}))).toBe("other");
  // Whoever enters it would be shown the first of its path, and do the last.
  expect(await openPasted(textOf(`needs/${id}/confirm/../verify`, {}))).toBe("other");
  expect(await openPasted(textOf(`needs/${id}/confirm?`, {}))).toBe("other");
  expect(await openPasted(textOf("constructor", {}))).toBe("other");
  expect(await openPasted(textOf("pledges", { ...pledge, needLine: id }))).toBe("gone");
  expect(await openPasted(textOf(`needs/${thing}/confirm`, {}))).toMatchObject({ code: "unknown" });
});
