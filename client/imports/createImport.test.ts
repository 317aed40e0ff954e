import { createRoot } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createImport } from "./createImport.ts";

// The server is what it says: its answers are written down here, one after the other.

const report = (plan: string) => ({
  sha256: "a".repeat(64),
  plan,
  sheets: [],
  counts: [{ kind: "clusters", added: 1, changed: 0, unchanged: 0, wrong: 0 }],
  problems: [],
  problemsTotal: 0,
  warnings: [],
  warningsTotal: 0,
  changes: [],
  changesTotal: 1,
});
const changed = { type: "/problems/list_changed", title: "…", status: 409, code: "list_changed" };

/** What was asked: the path with its query, and the key of a write. */
let asked: { path: string; key: string | null }[] = [];
let answers: (Response | "lost")[] = [];

beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push({ path, key: new Headers(init.headers).get("Idempotency-Key") });
    const answer = answers.shift() ?? "lost";
    if (answer === "lost") throw new TypeError("Failed to fetch");
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

test("a list that others changed meanwhile is checked again by itself, and says so", async () => {
  answers = [Response.json(report("first")), refusal(changed), Response.json(report("second"))];
  const list = open();
  await list.choose(file("cụm.csv"));

  await list.bring();

  expect(list.state()).toMatchObject({ isCheckedAgain: true, report: { plan: "second" } });
  expect(list.state().imported).toBeUndefined();
  expect(list.busy()).toBeUndefined();
});

test("a lost network keeps the file, and the next try is the same request with the same key", async () => {
  answers = [Response.json(report("plan")), "lost", Response.json({ id: "done" })];
  const list = open();
  await list.choose(file("cụm.csv"));
  await list.bring();
  expect(list.state().failed?.problem.code).toBe("no_connection");

  await list.bring();

  const [, lost, again] = asked;
  expect(lost?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(again).toEqual(lost);
  expect(list.state()).toMatchObject({ imported: { done: { id: "done" } } });
  expect(list.state().failed).toBeUndefined();
});

test("another plan of the same file is another request", async () => {
  answers = [Response.json(report("first")), refusal(changed), Response.json(report("second"))];
  const list = open();
  await list.choose(file("cụm.csv"));
  await list.bring();

  await list.bring();

  const keys = asked.flatMap(({ key }) => key ?? []);
  expect(new Set(keys).size).toBe(2);
});

test("what a slow check says of an earlier file is not taken for the later one's", async () => {
  let isAsked = (_: unknown) => {};
  let answer = (_: Response) => {};
  const slowIsAsked = new Promise((resolve) => (isAsked = resolve));
  const slow = new Promise<Response>((resolve) => (answer = resolve));
  vi.stubGlobal("fetch", async (path: string) => {
    if (path.includes("two.csv")) return Response.json(report("two"));
    isAsked(path);
    return slow;
  });
  const list = open();
  const one = list.choose(file("one.csv"));
  await slowIsAsked;
  await list.choose(file("two.csv"));

  answer(Response.json(report("one")));
  await one;

  expect(list.state()).toMatchObject({ file: { name: "two.csv" }, report: { plan: "two" } });
});

test.each([
  ["an old workbook", file("danh sách.xls"), "notATable"],
  ["a picture", file("ảnh.jpg"), "notATable"],
  ["an empty file", new File([], "cụm.csv"), "empty"],
  ["a file of 11 MB", file("cụm.csv", 11 * 2 ** 20), "tooLarge"],
  ["a file that Excel holds", held("cụm.xlsx"), "unreadable"],
])("%s is told at once, and never sent", async (_, chosen, why) => {
  const list = open();

  await list.choose(chosen);

  expect(list.state().unread).toMatchObject({ name: chosen.name, why });
  expect(list.state().file).toBeUndefined();
  expect(asked).toEqual([]);
});

function open() {
  return createRoot(() => createImport({ campaign: () => undefined, onDone: () => undefined }));
}

function refusal(problem: { status: number }): Response {
  return Response.json(problem, { status: problem.status });
}

function file(name: string, bytes = 10): File {
  return new File([new Uint8Array(bytes)], name);
}

function held(name: string): File {
  const chosen = file(name);
  chosen.arrayBuffer = () => Promise.reject(new DOMException("held", "NotReadableError"));
  return chosen;
}
