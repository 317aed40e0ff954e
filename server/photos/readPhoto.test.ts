import sharp from "sharp";
import { expect, test } from "vitest";
import { aPhoto, asFormat, bomb, heic, polyglot, svgWithScript } from "../testing/photos.ts";
import { readPhoto } from "./readPhoto.ts";

test("a photo is kept upright, at most 1,280 px long, with a small picture of 320", async () => {
  const read = await readPhoto(await aPhoto({ width: 3_000, height: 2_000 }));

  if (!read.ok) throw new Error(read.code);
  const small = await sharp(read.value.small).metadata();
  // The camera was held upright: its orientation is in the picture now.
  expect([read.value.width, read.value.height]).toEqual([853, 1_280]);
  expect([small.format, small.width, small.height]).toEqual(["jpeg", 213, 320]);
});

test.each(["png", "webp"] as const)("a %s is read, and kept as JPEG", async (format) => {
  const read = await readPhoto(await asFormat(format));

  if (!read.ok) throw new Error(read.code);
  expect((await sharp(read.value.photo).metadata()).format).toBe("jpeg");
});

test("nothing remains of what a camera or anybody else wrote into a photo", async () => {
  for (const bytes of [await aPhoto(), await polyglot()]) {
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/Bi Danh/);

    const read = await readPhoto(bytes);

    if (!read.ok) throw new Error(read.code);
    for (const kept of [read.value.photo, read.value.small]) {
      const { exif, icc, xmp, iptc, comments, orientation } = await sharp(kept).metadata();
      expect({ exif, icc, xmp, iptc, comments, orientation }).toEqual({});
      expect(Buffer.from(kept).toString("latin1")).not.toMatch(/Bi Danh|Exif|GPS|script|PK\x03/);
    }
  }
});

test("what is no photo, breaks off or is too large is refused, each with its own reason", async () => {
  const photo = await aPhoto();
  const refused: [string, Uint8Array][] = [
    ["not_a_photo", svgWithScript],
    ["not_a_photo", await asFormat("gif")],
    ["not_a_photo", Buffer.from("%PDF-1.7\n")],
    ["not_a_photo", new Uint8Array()],
    ["photo_in_heic", heic],
    ["photo_damaged", photo.subarray(0, photo.length / 2)],
    ["photo_too_large", bomb()],
  ];

  for (const [code, bytes] of refused)
    expect([code, await readPhoto(bytes)]).toMatchObject([code, { ok: false, code }]);
});
