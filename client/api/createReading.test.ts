import fc from "fast-check";
import { createRoot } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { createReading } from "./createReading.ts";
import { problem, type Answer } from "./request.ts";

type Said = string | undefined;

/** Somebody who reads, of a server whose answers are on their way until they are let through. */
function example(question = "one") {
  const waiting: { asked: string; isWanted: () => boolean; answer: (said: Said) => void }[] = [];
  const taken: string[] = [];
  const anew = () => {
    const asked = question;
    reading.ask(
      (isWanted) =>
        new Promise<Answer<string>>((resolve) => {
          const answer = (said: Said) =>
            resolve(said ? { ok: true, value: said } : { ok: false, problem: lost });
          waiting.push({ asked, isWanted, answer });
        }),
      (value) => taken.push(value),
    );
  };
  const [reading, leave] = createRoot((dispose) => {
    onTestFinished(dispose);
    return [createReading(anew), dispose];
  });
  return {
    reading,
    leave,
    waiting,
    taken,
    /** Asks something else, or the same for another reason. */
    ask(next = question) {
      question = next;
      anew();
    },
    /** The answer that has been on its way longest comes, or is lost. */
    async comes(said?: Said) {
      waiting.shift()?.answer(said);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}
const lost = problem("no_connection");

test("what is wanted anew while it is on its way is taken, and asked once more however often it was", async () => {
  const { reading, ask, waiting, taken, comes } = example();
  ask();

  for (let times = 0; times < 3; times++) reading.refresh();

  expect(waiting).toHaveLength(1);
  await comes("before");
  expect([taken, waiting.length]).toEqual([["before"], 1]);
  await comes("after");
  expect([taken, waiting.length, reading.isLoading()]).toEqual([["before", "after"], 0, false]);
});

test("another question does not wait, and an answer to the one before is not taken", async () => {
  const { reading, ask, waiting, taken, comes } = example();
  ask();
  reading.refresh();

  ask("another");

  expect(waiting.map(({ asked, isWanted }) => [asked, isWanted()])).toEqual([
    ["one", false],
    ["another", true],
  ]);
  await comes("of one");
  expect([taken, reading.isLoading()]).toEqual([[], true]);
  await comes("of another");
  expect([taken, waiting.length]).toEqual([["of another"], 0]);
});

test("what happened is asked for after a no as well, which is told until there is another answer", async () => {
  const { reading, ask, waiting, taken, comes } = example();
  ask();
  reading.refresh();

  await comes();
  expect([reading.problem(), reading.isLoading(), waiting.length]).toEqual([lost, true, 1]);

  await comes("after");
  expect([reading.problem(), taken]).toEqual([undefined, ["after"]]);
});

test("what failed is tried again as it was asked", async () => {
  const { reading, taken } = example();
  const answers: Answer<string>[] = [
    { ok: false, problem: lost },
    { ok: true, value: "further" },
  ];
  reading.ask(
    async () => answers.shift() ?? { ok: false, problem: lost },
    (value) => taken.push(value),
  );
  await Promise.resolve();

  reading.retry();
  await Promise.resolve();

  expect(taken).toEqual(["further"]);
});

test("once it is left nothing is taken, and nothing asked any more", async () => {
  const { reading, leave, ask, waiting, taken, comes } = example();
  ask();
  reading.refresh();
  const isWanted = waiting[0]?.isWanted;

  leave();
  expect(isWanted?.()).toBe(false);
  await comes("too late");

  expect([taken, waiting.length]).toEqual([[], 0]);
});

test("whatever comes when, the last answer is of the last question and misses nothing that happened", async () => {
  const act = fc.oneof(
    fc.constant("happens" as const),
    fc.constant("comes" as const),
    fc.constant("is lost" as const),
    fc.constantFrom("one", "two").map((question) => ({ question })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const { reading, ask, waiting, taken, comes } = example();
      let [question, happened] = ["one", 0];
      const known = new Map<object, string>();
      const remember = () => {
        for (const one of waiting)
          if (!known.has(one)) known.set(one, `${one.asked} after ${happened}`);
      };
      const arrive = (isLost: boolean) =>
        comes(isLost ? undefined : known.get(waiting[0] ?? {})).then(remember);
      ask();
      remember();

      for (const step of acts) {
        if (step === "happens") {
          happened++;
          reading.refresh();
        } else if (step === "comes") await arrive(false);
        else if (step === "is lost") await arrive(true);
        else ask((question = step.question));
        remember();
        expect(waiting.filter(({ isWanted }) => isWanted()).length).toBeLessThanOrEqual(1);
      }
      if (reading.problem()) reading.retry();
      remember();
      while (waiting.length > 0) await arrive(false);

      expect(taken.at(-1)).toBe(`${question} after ${happened}`);
    }),
  );
});
