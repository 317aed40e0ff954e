import { expect, test } from "vitest";
import type { Problem } from "#domain/answers.ts";
import { problem } from "../api/request.ts";
import { standing } from "./standing.ts";

/** What stands of thing 1 after a "no" to asking for it again, or for another thing. */
const after = (no: Problem | undefined, asked = 1) =>
  standing({ value: () => ({ id: 1 }), problem: () => no }, ({ id }) => id === asked)();
const said = (code: string, status: number): Problem => ({ type: "", title: "", code, status });

test("what was answered stands without a connection, and while the server fails or is busy", () => {
  for (const no of [
    undefined,
    problem("no_connection"),
    problem("server_error", 502),
    problem("server_error", 200),
    said("database_silent", 503),
    said("too_many", 429),
  ])
    expect(after(no)).toEqual({ id: 1 });
});

test("it goes when it is no more, or not for this reader, or something else was asked for", () => {
  expect(after(said("unknown", 404))).toBeUndefined();
  expect(after(said("not_allowed", 403))).toBeUndefined();
  expect(after(problem("no_connection"), 2)).toBeUndefined();
});
