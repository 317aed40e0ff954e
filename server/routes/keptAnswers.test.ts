import { expect, test } from "vitest";
import { createKeptAnswers, type Kept } from "./keptAnswers.ts";

const answer = (bytes: number): Kept => ({
  asOf: "1 2026-11-23",
  route: "/api/needs/:id",
  type: "application/json",
  tag: '"tag"',
  body: new Uint8Array(bytes),
  length: bytes,
  isZipped: false,
});
/** Ten of what follows fit, in two halves of five. */
const bytesMax = 10 * 1_024;
const one = () => answer(512);

test("what was not asked for longest goes first, and what is asked for stays", () => {
  const answers = createKeptAnswers(bytesMax);
  for (const name of ["asked", "forgotten", "c", "d", "e"]) answers.put(name, one());

  for (const name of ["f", "g", "h", "i", "j", "k", "l"]) {
    answers.put(name, one());
    expect(answers.find("asked")).toBeDefined();
  }

  expect(answers.find("forgotten")).toBeUndefined();
  expect(answers.find("l")).toBeDefined();
});

test("what is kept never takes more than it may, whatever comes in which order", () => {
  const answers = createKeptAnswers(bytesMax);
  const names = Array.from({ length: 100 }, (_, at) => `n${at}`);

  for (const [at, name] of names.entries()) {
    answers.put(name, answer((at * 389) % 3_000));
    answers.find(names[at >> 1] ?? "");
  }

  const kept = names.flatMap((name) => answers.find(name) ?? []);
  const bytes = kept.reduce((sum, { body }) => sum + body.length, 0);
  expect(kept.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(bytesMax);
});

test("an answer that would fill half of it alone is not kept, and drives nothing out", () => {
  const answers = createKeptAnswers(bytesMax);
  answers.put("small", one());

  answers.put("large", answer(bytesMax / 2));

  expect(answers.find("large")).toBeUndefined();
  expect(answers.find("small")).toBeDefined();
});

test("an answer that is put again counts once", () => {
  const answers = createKeptAnswers(bytesMax);
  answers.put("first", one());
  for (let times = 0; times < 50; times++) answers.put("second", one());

  const first = answers.find("first");

  expect(first).toBeDefined();
});
