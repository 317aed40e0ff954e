import { createRoot, createSignal } from "solid-js";
import { expect, test, vi } from "vitest";
import { createDrawn } from "./createDrawn.ts";

const many = (count: number) => Array.from({ length: count }, (_, at) => at);

test("a long list is drawn from its beginning, in turns, until all of it stands", () => {
  vi.useFakeTimers();
  createRoot((end) => {
    const list = createDrawn(() => many(20), false);
    const begun = list.drawn();

    expect(begun.length).toBeLessThan(20);
    expect(begun).toEqual(many(begun.length));
    expect(list.isDrawing()).toBe(true);
    queueMicrotask(end);
    return undefined;
  });
  vi.useRealTimers();
});

test("whoever comes back to a row further down finds all of it at once", () => {
  createRoot((end) => {
    const [rows, setRows] = createSignal<number[]>([]);
    const list = createDrawn(rows, true);
    setRows(many(200));

    expect(list.drawn()).toHaveLength(200);
    expect(list.isDrawing()).toBe(false);
    end();
  });
});
