import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { forgetPhoto, keepPhoto, photoBytes } from "./photos.ts";

test("a photo's bytes wait on this device until they are forgotten", async () => {
  const bytes = new Uint8Array([1, 2, 3]).buffer;

  expect(await keepPhoto("a", bytes)).toBe(true);
  expect(await photoBytes("a")).toEqual(bytes);
  await forgetPhoto("a");

  expect(await photoBytes("a")).toBeUndefined();
});
