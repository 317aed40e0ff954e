import { v7 } from "uuid";
import { expect, test } from "vitest";
import { photoLimits } from "#domain/photo.ts";
import { noon, sharedContext } from "#server/testing.ts";
import { codeOf, photoScene } from "#server/testing/photoScene.ts";
import { aPhoto, bomb, heic, svgWithScript } from "#server/testing/photos.ts";
import { forgetPhotos } from "../commands/forgetPhotos.ts";

// What phones may send, and what becomes of it.
const context = await sharedContext();
const scene = await photoScene(context);
const { post, actors, needOf, lineOf } = scene;
const { photo, send, seen, needWith, needSeen, filesKept, kept } = scene;

test("the same bytes again change nothing, other bytes are refused", async () => {
  const { bytes, named } = await photo();
  await needWith([named]);
  await send(named.id, bytes);
  const before = await kept();

  const again = await send(named.id, bytes);
  const other = await send(named.id, (await photo()).bytes);

  expect([again.status, other.status, await codeOf(other)]).toEqual([200, 409, "photo_differs"]);
  expect(await kept()).toEqual(before);
});

test("what came under an id that is then named with other bytes is not shown, and makes way", async () => {
  const [wrong, right] = [await photo(), await photo()];
  await send(right.named.id, wrong.bytes);
  const need = await needWith([right.named]);
  expect((await needSeen(need.id, actors.school)).photos?.[0]?.state).toBe("awaited");
  const before = filesKept().length;

  expect((await send(right.named.id, right.bytes)).status).toBe(200);

  expect((await needSeen(need.id, actors.school)).photos?.[0]?.state).toBe("arrived");
  expect(filesKept()).toHaveLength(before);
});

test("what is no photo is refused with its reason, and nothing of it is left", async () => {
  const before = await kept();
  const bytes = await aPhoto();

  const answers = [];
  for (const sent of [
    svgWithScript,
    heic,
    bomb(),
    bytes.slice(0, bytes.length / 2),
    new Uint8Array(50 * 1024 ** 2),
  ])
    answers.push(await codeOf(await send(v7(), sent)));
  const noId = await codeOf(await send("mot", bytes));

  expect(answers).toEqual([
    "not_a_photo",
    "photo_in_heic",
    "photo_too_large",
    "photo_damaged",
    "photo_too_large",
  ]);
  expect(noId).toBe("unknown");
  expect(await kept()).toEqual(before);
});

test("another's photo is not sent, nor one under the id of what somebody else has sent", async () => {
  const { bytes, named } = await photo();
  await needWith([named]);
  const loose = v7();
  await send(loose, bytes);
  const before = filesKept();

  const foreign = await send(named.id, bytes, actors.otherSchool);
  const taken = await send(loose, (await photo()).bytes, {
    ...actors.otherSchool,
    account: "khac",
  });
  const helper = await send(v7(), bytes, actors.cluster);

  expect([await codeOf(foreign), await codeOf(taken), await codeOf(helper)]).toEqual([
    "not_your_site",
    "duplicate_id",
    "not_allowed",
  ]);
  expect(filesKept()).toEqual(before);
});

test("a need and a receipt name a few photos at most, each once and nobody else's", async () => {
  const names = await Promise.all(Array.from({ length: 6 }, async () => (await photo()).named));
  const taken = names[0]!;
  await needWith([taken]);
  const filing = (photos: object[]) =>
    post("/api/needs", actors.school, { ...needOf([lineOf("CHAN", 1)]), photos });

  const answers = await Promise.all(
    [names, [names[1], names[1]], [{ id: v7(), sha256: "F00" }], [taken]].map(async (photos) =>
      (await filing(photos as object[])).json(),
    ),
  );

  expect(answers).toMatchObject([
    { issues: [{ path: ["photos"], code: "too_many_photos" }] },
    { issues: [{ path: ["photos"], code: "photo_repeated" }] },
    { issues: [{ path: ["photos", 0, "sha256"], code: "not_a_sha256" }] },
    { code: "duplicate_id" },
  ]);
});

test("what nothing names goes after two weeks, file and all; what a need shares with it stays", async () => {
  const [loose, used] = [await photo(), await photo()];
  await needWith([used.named]);
  await send(used.named.id, used.bytes);
  const before = filesKept();
  await send(loose.named.id, loose.bytes);
  // The same picture under another id is the same file.
  await send(v7(), used.bytes);
  expect(filesKept()).toHaveLength(before.length + 2);

  context.setNow(noon + (photoLimits.unnamedDays + 1) * 24 * 3_600_000);
  const forgotten = await forgetPhotos(context);
  context.setNow(noon);

  expect(forgotten).toBeGreaterThanOrEqual(2);
  expect(await seen(used.named.id, actors.school)).toEqual([200, 200]);
  expect(filesKept().every((file) => before.includes(file))).toBe(true);
  expect(await forgetPhotos(context)).toBe(0);
});

test("one account sends only so many that nothing names", async () => {
  const { bytes } = await photo();
  const actor = { ...actors.school, account: "gui-nhieu" };
  for (let sent = 0; sent < photoLimits.unnamedMax; sent++) await send(v7(), bytes, actor);

  const answer = await send(v7(), bytes, actor);

  expect([answer.status, await codeOf(answer)]).toEqual([429, "too_many"]);
});
