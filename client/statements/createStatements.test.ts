import { createRoot } from "solid-js";
import { afterEach, expect, test, vi } from "vitest";
import { createStatements } from "./createStatements.ts";

afterEach(() => vi.unstubAllGlobals());

test("a statement that a lost network kept back is sent again as the same request with the same key", async () => {
  const sent: { path: string; key: string | null }[] = [];
  vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => {
    if (init?.method !== "POST") return Response.json({ items: [], next: null });
    sent.push({ path, key: new Headers(init.headers).get("Idempotency-Key") });
    if (sent.length === 1) throw new TypeError("Failed to fetch");
    return Response.json({ id: "done" });
  });
  const of = createRoot(() => createStatements("k1"));
  await of.choose(new File(["a;b"], "sao-ke.csv"));
  expect(of.failed()?.problem.code).toBe("no_connection");

  await of.failed()?.again();

  const [lost, again] = sent;
  expect(lost?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(again).toEqual(lost);
  expect(of.failed()).toBeUndefined();
});
