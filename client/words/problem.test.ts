import { afterEach, expect, test } from "vitest";
import type { Problem } from "#domain/answers.ts";
import { sentenceOf } from "./problem.ts";
import { speak } from "./t.ts";

const facts = { lacking: 20, unit: "cái", scale: 0 };
const problem: Problem = {
  type: "/problems/exceeds_lacking",
  title: "",
  status: 409,
  code: "exceeds_lacking",
  facts,
};

afterEach(() => speak("vi"));

test("a refusal counts in the unit that the screen knows, in the reader's language", async () => {
  await speak("en");

  expect(sentenceOf(problem, { unit: "pieces", scale: 0 })).toContain("20\u00a0pieces is still");
  const last = { ...problem, facts: { ...facts, lacking: 1 } };
  expect(sentenceOf(last, { unit: "pieces", one: "piece" })).toContain("1\u00a0piece is still");
  expect(sentenceOf(problem)).toContain("20\u00a0cái is still");
});
