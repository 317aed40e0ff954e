import { v7 } from "uuid";
import { expect, test } from "vitest";
import { listEntries } from "#db/ledger/read.ts";
import type { Actor } from "#domain/actor.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { sharedContext } from "#server/testing.ts";
import { busyScene } from "#server/testing/scene.ts";
import { departmentActor, schoolActor } from "#server/testing/story.ts";

// How a receipt is signed, who sees it, and how it is told who entered what for a school.
const context = await sharedContext();
const scene = await busyScene(context);
const { get, post, done, actors, province } = scene;
const strokes = [
  [
    [10, 20],
    [300, 120],
  ],
  [[40, 40]],
];
const secretName = "Lò Thị Ký Tên";

/** A consignment on its way, and the body of a receipt of all of it. */
async function waiting(more: object) {
  const gift = { item: "SUA", quantity: 4, value: 30_000, basis: "estimate" };
  const leaving = scene.sending([{ id: v7(), ...gift }]) as { id: string; lines: { id: string }[] };
  await done("consignments", actors.cluster, leaving);
  const [line] = leaving.lines;
  return {
    id: leaving.id,
    receipt: { ...scene.receiptOf([{ line: line!.id, good: 4 }]), ...more },
  };
}
const seen = async (id: string, reader?: Actor) =>
  (await (await get(`/api/consignments/${id}`, reader)).json()) as ConsignmentView;

test("what was drawn is a file that the entry rests on, for the two parties and the department", async () => {
  const { id, receipt } = await waiting({ signature: { strokes } });
  await done(`consignments/${id}/receipt`, actors.school, receipt);

  const readers = [actors.school, actors.cluster, departmentActor];
  const files = await Promise.all(
    readers.map((reader) => get(`/api/consignments/${id}/signature`, reader)),
  );
  const others = [actors.otherSchool, actors.otherCluster, actors.auditor, undefined];
  const refused = await Promise.all(
    others.map(async (reader) => (await get(`/api/consignments/${id}/signature`, reader)).status),
  );

  const [entry] = await listEntries(context.db.read, { party: receipt.id, limit: 1 });
  const kept = await context.files.read(entry?.files[0] ?? "");
  expect(files.map(({ status, headers }) => [status, headers.get("content-type")])).toEqual(
    readers.map(() => [200, "image/svg+xml"]),
  );
  expect(await files[0]?.text()).toBe(new TextDecoder().decode(kept));
  expect(refused).toEqual([403, 403, 403, 401]);
  expect((await seen(id, actors.cluster)).receipt?.signature).toEqual({ drawn: true });
  expect((await seen(id, actors.otherCluster)).receipt?.signature).toBeUndefined();
  const paper = await (await get(`/documents/consignments/${id}/handover`, actors.school)).text();
  expect(paper).toContain(`src="/api/consignments/${id}/signature"`);
});

test("a name that was typed is a text: its salted hash is in the ledger, the name is not", async () => {
  const { id, receipt } = await waiting({ signature: { name: secretName } });
  await done(`consignments/${id}/receipt`, actors.school, receipt);

  const leaf = await (await get("/api/ledger?limit=1")).text();
  expect(leaf).not.toContain(secretName);
  expect((await seen(id, actors.school)).receipt?.signature).toEqual({ name: secretName });
  expect(JSON.stringify(await seen(id))).not.toContain(secretName);
  const paper = async (reader?: Actor) =>
    (await get(`/documents/consignments/${id}/handover`, reader)).text();
  expect(await paper(actors.school)).toContain(secretName);
  expect(await paper()).not.toContain(secretName);
  expect((await get(`/api/consignments/${id}/signature`, actors.school)).status).toBe(404);
});

test("a receipt that is refused leaves no signature behind that anyone could see", async () => {
  const { id, receipt } = await waiting({ signature: { strokes } });
  const stranger = schoolActor(province.otherSchool);

  const answer = await post(`/api/consignments/${id}/receipt`, stranger, receipt);

  expect(answer.status).toBe(403);
  expect((await seen(id, actors.school)).receipt).toBeUndefined();
  expect((await get(`/api/consignments/${id}/signature`, actors.school)).status).toBe(404);
});

test("what the department enters for a school says so, and how it came to know", async () => {
  const { id, receipt } = await waiting({ enteredFrom: "paper", onBehalfOf: province.school });
  await done(`consignments/${id}/receipt`, departmentActor, receipt);
  const need = { ...scene.needOf([scene.lineOf("CHAN", 2)]), enteredFrom: "phone" };
  await done("needs", departmentActor, { ...need, onBehalfOf: province.school });
  const silent = scene.needOf([scene.lineOf("CHAN", 3)]);
  await done("needs", departmentActor, { ...silent, onBehalfOf: province.school });

  const needSeen = async (one: string) =>
    (await (await get(`/api/needs/${one}`, actors.school)).json()) as NeedView;
  expect((await seen(id)).receipt?.enteredFrom).toBe("paper");
  expect((await needSeen(need.id)).enteredFrom).toBe("phone");
  expect((await needSeen(silent.id)).enteredFrom).toBe("other");
  const [entry] = await listEntries(context.db.read, { party: receipt.id, limit: 1 });
  expect(entry?.actor).toMatchObject({ role: "department", onBehalfOf: province.school });
  const paper = await (await get(`/documents/consignments/${id}/handover`)).text();
  expect(paper).toContain("theo giấy của trường");
});

test("a school cannot say that somebody else entered it", async () => {
  const { id, receipt } = await waiting({ enteredFrom: "paper" });
  const need = { ...scene.needOf([scene.lineOf("CHAN", 2)]), enteredFrom: "phone" };

  const answers = [
    await post(`/api/consignments/${id}/receipt`, actors.school, receipt),
    await post("/api/needs", actors.school, need),
  ];

  for (const answer of answers)
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { code: "invalid_input", issues: [{ path: ["enteredFrom"], code: "not_a_choice" }] },
    ]);
  expect((await seen(id, actors.school)).state).toBe("sent");
  expect((await get(`/api/needs/${need.id}`, actors.school)).status).toBe(404);
});

test("a school that enters its own receipt is told as nobody else", async () => {
  const { id, receipt } = await waiting({});
  await done(`consignments/${id}/receipt`, actors.school, receipt);

  expect(Object.keys((await seen(id)).receipt ?? {})).not.toContain("enteredFrom");
});
