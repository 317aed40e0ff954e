import { v7 } from "uuid";
import { expect, test } from "vitest";
import { photosMax } from "#domain/limits.ts";
import { sharedContext } from "#server/testing.ts";
import { codeOf, photoScene } from "#server/testing/photoScene.ts";

// Photos that come after what names them, and photos that go for good.
const context = await sharedContext();
const scene = await photoScene(context);
const { post, done, actors, needOf, lineOf } = scene;
const { photo, send, seen, needWith, receivedWith, needSeen, consignmentSeen } = scene;
const { ask, kept, filesKept, ledgerText } = scene;

const add = (path: string, photos: object[], actor = actors.school) =>
  post(`/api/${path}/photos`, actor, { photos });
const erase = (id: string, actor = actors.department, reason = "person_shown") =>
  post(`/api/photos/${id}/erase`, actor, { reason });

test("a school adds a photo to a need before and after it is verified; nobody else sees it", async () => {
  const [first, second] = [await photo(), await photo()];
  const line = lineOf("CHAN", 1);
  const need = await done("needs", actors.school, needOf([line]));

  const before = await add(`needs/${need.id}`, [first.named]);
  await done(`needs/${need.id}/verify`, actors.department, { lines: [] });
  const after = await add(`needs/${need.id}`, [second.named], actors.department);
  for (const { named, bytes } of [first, second]) await send(named.id, bytes, actors.school);

  expect([before.status, after.status]).toEqual([200, 200]);
  const own = (await needSeen(need.id, actors.school)).photos;
  expect(own?.map(({ id, state }) => [id, state])).toEqual([
    [first.named.id, "arrived"],
    [second.named.id, "arrived"],
  ]);
  expect((await needSeen(need.id)).photos).toBeUndefined();
  expect(await seen(second.named.id)).toEqual([404, 404]);
});

test("the same photos again are named once, and the ledger says it once", async () => {
  const { named } = await photo();
  const id = await receivedWith([]);
  await add(`consignments/${id}`, [named]);
  const before = await ledgerText();

  const again = await add(`consignments/${id}`, [named]);

  expect([again.status, await ledgerText()]).toEqual([200, before]);
  expect((await consignmentSeen(id, actors.school)).receipt?.photos).toHaveLength(1);
});

test("too many, another's, of what is closed or not received: refused, and nothing of it is left", async () => {
  const taken = await photo();
  const need = await needWith([taken.named]);
  const closed = await needWith([]);
  await done(`needs/${closed.id}/close`, actors.school, { reason: "no_longer_needed" });
  const received = await receivedWith([]);
  const many = await Promise.all(
    Array.from({ length: photosMax }, async () => (await photo()).named),
  );
  const one = many.slice(0, 1);
  const before = await kept();

  const answers = [
    await add(`needs/${need.id}`, many),
    await add(`needs/${need.id}`, []),
    await add(`consignments/${received}`, [taken.named]),
    await add(`needs/${closed.id}`, one),
    await add(`needs/${need.id}`, one, actors.otherSchool),
    await add(`consignments/${received}`, one, actors.otherSchool),
    await add(`needs/${need.id}`, one, actors.cluster),
    await add(`needs/${v7()}`, one),
    await add(`consignments/${v7()}`, one),
  ];

  expect(await Promise.all(answers.map(codeOf))).toEqual([
    "invalid_input",
    "invalid_input",
    "duplicate_id",
    "need_closed",
    "not_your_site",
    "not_your_site",
    "not_allowed",
    "unknown",
    "unknown",
  ]);
  expect(await kept()).toEqual(before);
});

test("an erased photo is gone for everyone, that there was one stays, and it does not come back", async () => {
  const { bytes, named } = await photo();
  const need = await needWith([named]);
  await send(named.id, bytes);
  await done(`needs/${need.id}/release-text`, actors.department, {
    text: false,
    photos: [named.id],
  });
  const before = filesKept().length;

  const erased = await erase(named.id);

  expect(erased.status).toBe(200);
  expect(filesKept()).toHaveLength(before - 2);
  expect([await seen(named.id), await seen(named.id, actors.department)]).toEqual([
    [404, 404],
    [404, 404],
  ]);
  expect((await needSeen(need.id, actors.school)).photos).toEqual([
    { id: named.id, state: "erased", released: false, erasedFor: "person_shown" },
  ]);
  expect((await needSeen(need.id)).photos).toBeUndefined();
  expect(await ledgerText()).not.toContain(named.sha256);
  expect(await codeOf(await send(named.id, bytes))).toBe("photo_erased");
  expect((await add(`needs/${need.id}`, [named])).status).toBe(200);
  expect((await needSeen(need.id, actors.school)).photos?.[0]?.state).toBe("erased");
});

test("equal pictures share a file, which stays as long as one of them is there", async () => {
  const { bytes, named } = await photo();
  const twin = { id: v7(), sha256: named.sha256 };
  await needWith([named, twin]);
  for (const { id } of [named, twin]) await send(id, bytes);
  const before = filesKept();

  await erase(named.id);
  const between = filesKept();
  const still = await seen(twin.id, actors.school);
  await erase(twin.id);

  expect([between, still]).toEqual([before, [200, 200]]);
  expect(filesKept()).toHaveLength(before.length - 2);
});

test("a receipt whose only photo is erased waits for one again, and the ledger says why", async () => {
  await ask("required");
  const { bytes, named } = await photo();
  const id = await receivedWith([named]);
  await ask("not_asked");
  await send(named.id, bytes, actors.school);

  const { seq } = (await (await erase(named.id)).json()) as { seq: number };

  expect((await consignmentSeen(id)).receipt?.evidence).toBe("open");
  expect(await (await scene.get(`/api/ledger/${seq}`)).json()).toMatchObject({
    kind: "photo_erased",
    reason: "person_shown",
    files: [named.sha256],
  });
});

test("only the department erases, with a reason it knows, and once", async () => {
  const { bytes, named } = await photo();
  await needWith([named]);
  await send(named.id, bytes);
  const before = await kept();

  const refused = [
    await erase(named.id, actors.school),
    await erase(named.id, actors.department, "vi_the"),
    await erase(v7()),
  ];
  expect(await Promise.all(refused.map(codeOf))).toEqual([
    "not_allowed",
    "invalid_input",
    "unknown",
  ]);
  expect(await kept()).toEqual(before);

  await erase(named.id);
  expect(await codeOf(await erase(named.id))).toBe("photo_erased");
});

test("a need that is written anew keeps the mark of what was erased, and more photos have room", async () => {
  const { named } = await photo();
  const line = lineOf("CHAN", 1);
  const need = await done("needs", actors.school, { ...needOf([line]), photos: [named] });
  await erase(named.id);
  const { named: other } = await photo();
  const asked = { situation: "Mái bị tốc", lines: [line], photos: [other] };

  await done(`needs/${need.id}/revise`, actors.school, asked);

  expect((await needSeen(need.id, actors.school)).photos).toMatchObject([
    { id: named.id, state: "erased" },
    { id: other.id, state: "awaited" },
  ]);
});
