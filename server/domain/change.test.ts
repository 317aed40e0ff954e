import { expect, test } from "vitest";
import { differing } from "./change.ts";

const of = { subject: "x", kind: "site" } as const;

test("a change tells the fields that differ and no others", () => {
  const before = { name: "Điểm chính", pupils: 60, packs: [{ size: 2 }] };

  const change = differing({ ...of, before, after: { ...before, pupils: 61, closedAt: 5 } });

  expect(change).toEqual({
    ...of,
    before: { pupils: 60, closedAt: null },
    after: { pupils: 61, closedAt: 5 },
  });
});

test("what is as it was is no change, nothing and null being one", () => {
  const before = { name: "Điểm chính", closedAt: null, packs: [{ name: "thùng", size: 24 }] };

  const after = { ...before, closedAt: undefined, packs: [{ name: "thùng", size: 24 }] };

  expect(differing({ ...of, before, after })).toBeUndefined();
});

test("what is new is told whole", () => {
  const after = { name: "Điểm chính" };

  expect(differing({ ...of, before: null, after })).toEqual({ ...of, before: null, after });
});
