import fc from "fast-check";
import { expect, test } from "vitest";
import { textFinder } from "./textFinder.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "ê"), maxLength: 6 });

test("exactly the texts that hold the words are found, the first ones in their order", () => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 20 }),
      fc.string({ unit: fc.constantFrom("a", "b", " "), minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 20 }),
      (texts, words, max) => {
        const held = [...texts.keys()].filter((place) => texts[place]?.includes(words));

        expect(textFinder(texts)(words, max)).toEqual(held.slice(0, max));
      },
    ),
  );
});
