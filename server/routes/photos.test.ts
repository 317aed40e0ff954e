import { expect, test } from "vitest";
import type { Actor } from "#domain/actor.ts";
import { sharedContext } from "#server/testing.ts";
import { codeOf, photoScene } from "#server/testing/photoScene.ts";

// Who sees which photo of a need and of a receipt, and when.
const scene = await photoScene(await sharedContext());
const { get, post, done, actors, needOf, lineOf } = scene;
const { photo, send, seen, needWith, receivedWith, needSeen, consignmentSeen, ledgerText } = scene;

test.each(["before", "after"])("a photo that arrives %s its need is seen with it", async (when) => {
  const { bytes, named } = await photo();
  if (when === "before") expect((await send(named.id, bytes)).status).toBe(200);
  const need = await needWith([named]);
  if (when === "after") {
    const awaited = { id: named.id, state: "awaited", released: false };
    expect((await needSeen(need.id, actors.school)).photos).toEqual([awaited]);
    expect(await seen(named.id, actors.school)).toEqual([404, 404]);
    expect((await send(named.id, bytes)).status).toBe(200);
  }

  expect((await needSeen(need.id, actors.school)).photos).toEqual([
    { id: named.id, state: "arrived", released: false, width: 480, height: 640 },
  ]);
  const answer = await get(`/api/photos/${named.id}`, actors.school);
  expect([answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
    "image/jpeg",
    "private, no-cache",
  ]);
});

test("the public, other schools and clusters see no photo until it is released", async () => {
  const [ofNeed, ofReceipt] = [await photo(), await photo()];
  const need = await needWith([ofNeed.named]);
  const consignment = await receivedWith([ofReceipt.named]);
  for (const { named, bytes } of [ofNeed, ofReceipt]) await send(named.id, bytes);
  const { otherCluster } = actors;
  const [no, yes] = [
    [404, 404],
    [200, 200],
  ];
  const seenBy = async (reader: Actor | undefined) => [
    await seen(ofNeed.named.id, reader),
    await seen(ofReceipt.named.id, reader),
  ];

  const strangers = [undefined, actors.otherSchool, otherCluster, actors.auditor];
  for (const stranger of strangers) expect(await seenBy(stranger)).toEqual([no, no]);
  for (const party of [actors.school, actors.department, actors.cluster])
    expect(await seenBy(party)).toEqual([yes, yes]);
  await done("pledges", otherCluster, scene.promising(need.line, 1));
  // Who helps sees what is needed, and not what others brought.
  expect(await seenBy(otherCluster)).toEqual([yes, no]);
  for (const stranger of strangers.slice(0, 2)) {
    expect((await needSeen(need.id, stranger)).photos).toBeUndefined();
    expect((await consignmentSeen(consignment, stranger)).receipt?.photos).toBeUndefined();
  }
  expect(await ledgerText()).not.toContain(ofNeed.named.sha256);
});

test("what is released everyone sees, without what the camera wrote, until it is taken back", async () => {
  const [one, two] = [await photo(), await photo()];
  const need = await needWith([one.named, two.named]);
  for (const { named, bytes } of [one, two]) await send(named.id, bytes);
  const release = (photos: string[], text = false) =>
    done(`needs/${need.id}/release-text`, actors.department, { text, photos });

  await release([one.named.id], true);

  const forAll = await needSeen(need.id);
  expect(forAll.situation).toBe(need.situation);
  expect(forAll.photos?.map(({ id }) => id)).toEqual([one.named.id]);
  expect([await seen(one.named.id), await seen(two.named.id)]).toEqual([
    [200, 200],
    [404, 404],
  ]);
  for (const size of ["", "?size=thumb"]) {
    const bytes = await (await get(`/api/photos/${one.named.id}${size}`)).arrayBuffer();
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/Bi Danh|Exif|GPS/);
  }

  await release([]);

  expect(await seen(one.named.id)).toEqual([404, 404]);
  expect((await needSeen(need.id)).situation).toBeUndefined();
});

test("a receipt's photos are released apart, and its entry names what the phone sent", async () => {
  const { bytes, named } = await photo();
  const consignment = await receivedWith([named]);
  await send(named.id, bytes);
  const path = `consignments/${consignment}/release-photos`;

  await done(path, actors.department, { photos: [named.id] });

  expect(await seen(named.id)).toEqual([200, 200]);
  expect((await consignmentSeen(consignment)).receipt?.photos?.[0]).toMatchObject({ id: named.id });
  expect(await ledgerText()).toContain(named.sha256);
  await done(path, actors.department, { photos: [] });
  expect(await seen(named.id)).toEqual([404, 404]);
});

test("nothing is released of a need that is not verified, nor another's photo", async () => {
  const { named } = await photo();
  const need = await done("needs", actors.school, {
    ...needOf([lineOf("CHAN", 1)]),
    photos: [named],
  });
  const other = await needWith([]);
  const asked = { text: true, photos: [named.id] };

  const early = await post(`/api/needs/${need.id}/release-text`, actors.department, asked);
  const stray = await post(`/api/needs/${other.id}/release-text`, actors.department, asked);
  const none = await post(`/api/consignments/${scene.sent.id}/release-photos`, actors.department, {
    photos: [],
  });

  expect([await codeOf(early), await codeOf(stray), await codeOf(none)]).toEqual([
    "need_not_verified",
    "unknown",
    "unknown",
  ]);
  expect((await needSeen(other.id)).situation).toBeUndefined();
});

test("a revision without photos leaves them, one with others replaces them", async () => {
  const [first, second] = [await photo(), await photo()];
  const lines = [lineOf("CHAN", 1)];
  const filed = { ...needOf(lines), photos: [first.named] };
  const need = await done("needs", actors.school, filed);
  const revise = (more: object) =>
    done(`needs/${need.id}/revise`, actors.school, { situation: "Nước rút.", lines, ...more });
  const ids = async () => (await needSeen(need.id, actors.school)).photos?.map(({ id }) => id);

  await revise({});
  const left = await ids();
  await revise({ photos: [second.named] });

  expect([left, await ids()]).toEqual([[first.named.id], [second.named.id]]);
});
