import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test, vi } from "vitest";
import type { EntryView } from "#domain/ledgerViews.ts";
import { createInclusion } from "./createInclusion.ts";

/** Somebody who looks at an entry that the log does not have yet. */
function looking(status = 404) {
  vi.useFakeTimers();
  const asked: string[] = [];
  const { promise: held, resolve: go } = Promise.withResolvers<void>();
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    await held;
    return new Response("", { status });
  });
  onTestFinished(() => void (vi.useRealTimers(), vi.unstubAllGlobals()));
  const [entry, show] = createSignal({ seq: 7 } as EntryView);
  const shown = createRoot((leave) => {
    onTestFinished(leave);
    return { ...createInclusion(entry), show, leave };
  });
  return { ...shown, asked, go, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}
/** How often the log was looked into. */
const looks = (asked: readonly string[]) =>
  asked.filter((path) => path === "/log/proof/7.tlog-proof").length;

test("an entry that is not in the log yet is looked for again, until the reader has to ask", async () => {
  const { checked, asked, go, pass } = looking();
  go();

  await pass(2_500);
  expect([checked()?.kind, looks(asked)]).toEqual(["waiting", 2]);

  await pass(60_000);
  expect([checked()?.kind, looks(asked)]).toEqual(["late", 8]);
});

test.each([403, 429, 500])("an answer of %i is no proof, and no lie either", async (status) => {
  const { checked, go, pass } = looking(status);
  go();

  await pass(0);
  expect(checked()?.kind).toBe("unreachable");
});

test("nothing is looked for once it was left, although an answer was on its way", async () => {
  const { asked, go, pass, leave } = looking();

  leave();
  go();
  await pass(60_000);

  expect(looks(asked)).toBe(1);
});

test("what was found of an entry is not said of the next, which is still being looked for", async () => {
  const { checked, show, go, pass } = looking();
  go();
  await pass(0);
  expect(checked()?.kind).toBe("waiting");

  show({ seq: 8 } as EntryView);
  expect(checked()).toBeUndefined();

  await pass(0);
  expect(checked()?.kind).toBe("waiting");
});
