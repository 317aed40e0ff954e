import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { issuesOf } from "./issues.ts";
import {
  Signature,
  signatureBox,
  signatureFile,
  signatureLimits,
  signaturePath,
} from "./signature.ts";

const codesOf = (given: unknown) => {
  const parsed = v.safeParse(Signature, given);
  return parsed.success ? [] : issuesOf(parsed.issues).map(({ code }) => code);
};

test("strokes become one path, a dot a stroke that ends where it begins", () => {
  const strokes = [
    [
      [10, 20],
      [30, 40],
      [50, 60],
    ],
    [[7, 8]],
  ] as [number, number][][];

  expect(signaturePath(strokes)).toBe("M10 20L30 40L50 60M7 8h0");
});

test("whatever was drawn, the file is a picture of one line and at most 20 KB", () => {
  const point = fc.tuple(
    fc.integer({ min: 0, max: signatureBox.width }),
    fc.integer({ min: 0, max: signatureBox.height }),
  );
  const stroke = fc.array(point, { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(fc.array(stroke, { minLength: 1, maxLength: 30 }), (strokes) => {
      fc.pre(v.is(Signature, { strokes }));
      const file = signatureFile(strokes);
      expect(file).toMatch(/^<svg [\w:/. "=]+><path d="[MLh\d ]+" [\w\-#" =]+\/><\/svg>$/);
      expect(file.length).toBeLessThan(20_000);
    }),
  );
});

test("a signature is drawn inside its box, is not nothing, and is not endless", () => {
  const long = Array.from({ length: signatureLimits.points + 1 }, () => [1, 1]);

  expect(codesOf({ strokes: [] })).toEqual(["required"]);
  expect(codesOf({ strokes: [[]] })).toEqual(["required"]);
  expect(codesOf({ strokes: [[[601, 1]]] })).toEqual(["too_large"]);
  expect(codesOf({ strokes: [[[1, 0.5]]] })).toEqual(["not_whole"]);
  expect(codesOf({ strokes: [long] })).toEqual(["too_long"]);
  expect(codesOf({ strokes: [[['"/><script>', 1]]] })).toEqual(["not_a_number"]);
  expect(codesOf({ name: " " })).toEqual(["required"]);
  expect(codesOf({ name: "Giàng Thị Mỷ" })).toEqual([]);
});
