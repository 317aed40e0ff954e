import sharp, { type JpegOptions } from "sharp";
import { expect, test } from "vitest";
import { isCut } from "./isCut.ts";

/** A picture of noise, so that it has something of everything in it. */
async function jpeg(options: JpegOptions = {}): Promise<Buffer> {
  const size = { width: 160, height: 120, channels: 3 } as const;
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  return sharp({ create: { ...size, background: "white", noise } })
    .jpeg(options)
    .toBuffer();
}

test.each([{}, { progressive: true }, { quality: 100 }])(
  "a JPEG is cut wherever its end is missing: %j",
  async (options) => {
    const whole = await jpeg(options);
    const lengths = [3, 20, 300, 1_000, whole.length - 500, whole.length - 2, whole.length - 1];

    expect(isCut(whole)).toBe(false);
    for (const length of lengths) expect(isCut(whole.subarray(0, length)), `${length}`).toBe(true);
  },
);

test("the end of a thumbnail is not the picture's, and what a camera adds after the end does not matter", async () => {
  const [whole, thumbnail] = [await jpeg(), await jpeg({ quality: 20 })];
  const application = Buffer.from([0xff, 0xe1, 0, 0]);
  application.writeUInt16BE(thumbnail.length + 2, 2);
  const made = Buffer.concat([whole.subarray(0, 2), application, thumbnail, whole.subarray(2)]);

  expect(isCut(made)).toBe(false);
  expect(isCut(Buffer.concat([made, Buffer.from("a film of two seconds")]))).toBe(false);
  expect(isCut(made.subarray(0, made.length - 400))).toBe(true);
});

test("what stands within the picture's data is not its end", async () => {
  const data = (await jpeg()).subarray(0, -2);
  const restarted = Buffer.concat([data, Buffer.from([0xff, 0xd0, 0x3f, 0xff, 0, 0x7f])]);

  expect(isCut(restarted)).toBe(true);
  expect(isCut(Buffer.concat([restarted, Buffer.from([0xff, 0xd9])]))).toBe(false);
});

test("what is no JPEG is left to who opens it", async () => {
  const png = await sharp(await jpeg())
    .png()
    .toBuffer();

  expect(isCut(png.subarray(0, 100))).toBe(false);
  expect(isCut(new Uint8Array())).toBe(false);
  expect(isCut(Buffer.from([0xff, 0xd8, 0, 0]))).toBe(false);
});
