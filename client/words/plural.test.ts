import { expect, test } from "vitest";
import { en } from "./en.ts";

test("English says one of a thing, and not “1 sites”, in every sentence that counts", () => {
  const said = sentencesOf(en, "1");

  expect(said.length).toBeGreaterThan(300);
  const verbs = "besides|calls|has|invites|is|signs|states|takes";
  const ofOnes = new RegExp(`\\b1 (?!(?:${verbs})\\b)\\w+s\\b`);
  expect(said.filter((sentence) => ofOnes.test(sentence))).toEqual([]);
});

/** Every sentence that takes something, said with `count` for each. */
function sentencesOf(words: object, count: string): string[] {
  return Object.values(words).flatMap((word: unknown) => {
    if (typeof word === "function")
      return [String(word(...Array<string>(word.length).fill(count)))];
    return typeof word === "object" && word !== null ? sentencesOf(word, count) : [];
  });
}
