import { expect, test } from "vitest";
import { compactOf, readCompact } from "./compact.ts";
import { unsigned } from "./unsigned.ts";

const key = "0199bd4b-55ea-718d-a547-001a00935eaa";

test("a receipt that was signed by hand is copied without the drawing, and all else as it was", () => {
  const said = { id: key, receivedOn: "2026-11-23", lines: [{ line: key, good: 24 }] };
  const drawn = Array.from({ length: 400 }, (_, at) => [at, at % 200]);
  const body = JSON.stringify({ ...said, signature: { strokes: [drawn] } });
  const path = `/api/consignments/${key}/receipt`;

  const text = compactOf({ key, path, body: unsigned(body) });

  expect(text.length).toBeLessThan(300);
  expect(JSON.parse(readCompact(text)?.body ?? "")).toEqual(said);
});
