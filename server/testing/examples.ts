import { v7 } from "uuid";
import type { Act } from "#domain/may.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import type { TestContext } from "#server/testing.ts";
import { accountExamples, invitedPerson } from "./accountExamples.ts";
import { importExamples } from "./importExamples.ts";
import { password, person } from "./people.ts";
import { placeExamples } from "./placeExamples.ts";
import { busyScene } from "./scene.ts";

/** One valid request to a route, about a thing of the scene's first school or first cluster. */
export interface Example {
  /** Path and query below `/api`, unless it begins with a slash. */
  path: string;
  /** JSON, or the text of a file. */
  body?: unknown;
  /** Words that only those read who may do the act. */
  parts?: Partial<Record<Act, string>>;
  /** How another's thing is refused, where not as `not_your_site` and `not_your_cluster`. */
  foreign?: { school?: RefusalCode; cluster?: RefusalCode };
  /** An event stream is read until it says this. */
  until?: string;
  /** The status for those who may, when it is not a success: nothing of the kind is there, or on. */
  status?: 404 | 409;
}

/** Somebody who is signed in; an example of one's own account is of theirs. */
export interface Asker {
  username: string;
  membership: string;
}

/** Who signs in where nobody else does. */
const someone = "ai-do";

/** The busy scene with a word to hide in each place, and new things for acts that use them up. */
export async function exampleWorld(context: TestContext) {
  const scene = await busyScene(context);
  await person(context, someone, [{ role: "department" }]);
  const { actors, done } = scene;
  const told = {
    situation: "Mái bếp sập",
    contact: { name: "Người Nghe Máy", phone: "0905 111 222" },
    plate: "23C-999.99",
    note: "Cụm gom hộ",
  };
  const reason = "Rơi xuống suối";

  const filed = () => {
    const need = scene.needOf([scene.lineOf("CHAN", 5)]);
    const { situation, contact } = told;
    return done("needs", actors.school, { ...need, situation, contact });
  };
  const verified = async () => {
    const need = await filed();
    await done(`needs/${need.id}/verify`, actors.department, { lines: [] });
    return need;
  };
  const helped = async () => {
    const need = await verified();
    const [line] = need.lines as { id: string }[];
    const asked = { ...scene.promising(line!, 5), note: told.note };
    return { need, pledge: await done("pledges", actors.cluster, asked) };
  };
  const sent = async () => {
    const part = scene.partOf((await helped()).pledge, 5);
    const leaving = { ...scene.sending([part]), plate: told.plate };
    const { id } = await done("consignments", actors.cluster, leaving);
    return { id, part: part.id };
  };
  const received = async () => {
    const { id, part } = await sent();
    const lines = [{ line: part, good: 3, missing: 2, reason }];
    await done(`consignments/${id}/receipt`, actors.school, scene.receiptOf(lines));
    return id;
  };

  /** A difference of two missing blankets, by its address. */
  const missing = async () => {
    const consignment = await received();
    const answer = await scene.get(`/api/discrepancies?consignment=${consignment}`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return `discrepancies/${items[0]?.id}`;
  };

  const made = { filed, verified, helped, sent, received, missing };
  return { ...scene, context, told: { ...told, reason }, ...made };
}
export type ExampleWorld = Awaited<ReturnType<typeof exampleWorld>>;

type Made = Example | Example[] | Promise<Example | Example[]>;
/** Makes an example for somebody; for nobody when all that counts is that it is refused. */
export type Maker = (world: ExampleWorld, asker: Asker | undefined) => Made;

/** An example of every route, by the name `rightsOf` gives it; `server/routes/rights.test.ts` asks. */
export const examples: Record<string, Maker> = {
  ...accountExamples,
  ...importExamples,
  "GET /healthz": () => ({ path: "/healthz" }),
  "GET /geo/base.json": () => ({ path: "/geo/base.json" }),
  "GET /geo/packs.json": () => ({ path: "/geo/packs.json" }),
  "GET /geo/:name": () => ({ path: "/geo/rivers.topo.json", status: 404 }),
  "GET /api/openapi.json": () => ({ path: "openapi.json" }),
  "GET /api/docs": () => ({ path: "docs" }),
  "GET /api/docs.css": () => ({ path: "docs.css" }),
  "GET /api/campaigns": () => ({ path: "campaigns" }),
  "GET /api/clusters": () => ({ path: "clusters" }),
  "GET /api/communes": () => ({ path: "communes" }),
  "GET /api/items": () => ({ path: "items" }),
  ...placeExamples,
  "GET /api/schools": () => ({ path: "schools" }),
  "GET /api/sites": () => ({ path: "sites" }),
  "GET /api/map": ({ campaign }) => ({
    path: `map?campaign=${campaign}&bbox=100,20,110,25&zoom=12`,
  }),
  "GET /api/ledger": () => ({ path: "ledger" }),
  "GET /api/ledger/:seq": () => ({ path: "ledger/1" }),
  "POST /api/ledger/:seq/reverse": async ({ pledged, get }) => {
    const { id } = await pledged();
    const answer = await get(`/api/ledger?party=${id}&limit=1`);
    const { items } = (await answer.json()) as { items: { seq: number }[] };
    return { path: `ledger/${items[0]?.seq}/reverse`, body: { reason: "Nhập nhầm" } };
  },
  "GET /api/reversals": () => ({ path: "reversals" }),
  "GET /api/totals": ({ campaign }) => ({ path: `totals?campaign=${campaign}&by=item` }),
  "GET /api/export/ledger.csv": () => ({ path: "export/ledger.csv" }),
  "GET /api/export/totals.csv": () => ({ path: "export/totals.csv?by=school" }),
  "GET /api/live": async ({ context, province, filed, verified }) => ({
    path: "live?after=0",
    parts: {
      see_unverified_needs: (await filed()).id,
      see_people: await invitedPerson(context, province),
    },
    until: (await verified()).id,
  }),

  "GET /api/needs": async ({ submitted, told, filed }) => {
    await filed();
    const parts = { see_unverified_needs: submitted.id, see_need_text: told.situation };
    return { path: "needs", parts };
  },
  "GET /api/needs/:id": async ({ told, filed, verified }) => {
    const [hidden, shown] = [(await filed()).id, (await verified()).id];
    return [
      { path: `needs/${hidden}`, parts: { see_unverified_needs: hidden } },
      { path: `needs/${shown}`, parts: { see_need_text: told.situation } },
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
    body: { question: "Còn thiếu bao nhiêu?" },
  }),
  "POST /api/needs/:id/refuse": async ({ filed }) => ({
    path: `needs/${(await filed()).id}/refuse`,
    body: { reason: "Đã có nhu cầu khác." },
  }),
  "POST /api/needs/:id/revise": async ({ filed, lineOf }) => ({
    path: `needs/${(await filed()).id}/revise`,
    body: { situation: "Nước đã rút.", lines: [lineOf("CHAN", 2)] },
  }),
  "POST /api/needs/:id/close": async ({ verified }) => ({
    path: `needs/${(await verified()).id}/close`,
    body: { reason: "no_longer_needed" },
  }),

  "POST /api/auth/sign-in/username": (_, asker) => ({
    path: "auth/sign-in/username",
    body: { username: asker?.username ?? someone, password },
  }),
  "POST /api/auth/sign-out": () => ({ path: "auth/sign-out", body: {} }),
  "GET /api/auth/get-session": () => ({ path: "auth/get-session" }),
  "GET /api/me": () => ({ path: "me" }),
  "POST /api/me/active": (_, asker) => ({
    path: "me/active",
    body: { membership: asker?.membership ?? v7() },
  }),

  "GET /api/pledges": async ({ told, helped }) => {
    await helped();
    return { path: "pledges", parts: { see_pledge_note: told.note } };
  },
  "POST /api/pledges": ({ promising, milk, province }) => ({
    path: "pledges",
    body: { ...promising(milk, 1), onBehalfOf: province.cluster },
  }),
  "POST /api/pledges/:id/release": async ({ helped }) => ({
    path: `pledges/${(await helped()).pledge.id}/release`,
    body: { reason: "Xe không lên được" },
  }),

  "GET /api/consignments": async ({ told, sent }) => {
    await sent();
    return { path: "consignments", parts: { see_carrier: told.plate } };
  },
  "GET /api/consignments/:id": async ({ told, sent }) => ({
    path: `consignments/${(await sent()).id}`,
    parts: { see_carrier: told.plate },
  }),
  "GET /api/discrepancies": async ({ told, received }) => {
    await received();
    return { path: "discrepancies", parts: { see_discrepancy_reason: told.reason } };
  },
  "POST /api/discrepancies/:id/explain": async ({ missing }) => ({
    path: `${await missing()}/explain`,
    body: { id: v7(), text: "Xếp lên xe đủ." },
  }),
  "POST /api/discrepancies/:id/recover": async ({ missing }) => ({
    path: `${await missing()}/recover`,
    body: { quantity: 1 },
  }),
  "POST /api/discrepancies/:id/write-off": async ({ missing }) => ({
    path: `${await missing()}/write-off`,
    body: { quantity: 1, reason: "Rơi xuống suối.", to: "loss" },
  }),
  "POST /api/consignments": ({ sending, province }) => ({
    path: "consignments",
    body: { ...sending([gift()]), onBehalfOf: province.cluster },
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
    body: { reason: "Đường sạt lở" },
  }),
};

const gift = () => ({ id: v7(), item: "SUA", quantity: 1, value: 7_500, basis: "estimate" });
