import { expect } from "vitest";
import * as v from "valibot";
import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import { Problem } from "#domain/answers.ts";
import type { TestContext } from "#server/testing.ts";
import { everything } from "./everything.ts";
import type { Scene } from "./scene.ts";

/** A write that must be refused. */
export interface Asked {
  path: string;
  actor: Actor | undefined;
  body: unknown;
  key?: string;
}

/**
 * Asks for a write that must be refused, in both languages, and gives its status and problem: it is
 * a whole problem document, says its sentence in the reader's language, and changes nothing at all.
 */
export async function refused(context: TestContext, scene: Scene, asked: Asked) {
  const { path, actor, body, key = v7() } = asked;
  const before = await everything(context.db.read);

  const [vi, en] = await Promise.all(
    ["vi-VN,vi;q=0.9,en;q=0.5", "en-GB,en;q=0.9,vi;q=0.5"].map(async (language) => {
      const headers = { "accept-language": language };
      return problemOf(await scene.post(`/api/${path}`, actor, body, key, headers));
    }),
  );

  expect(await everything(context.db.read)).toEqual(before);
  expect(en).toMatchObject({ status: vi!.status, code: vi!.code });
  expect(en!.title).not.toBe(vi!.title);
  for (const [at, issue] of (vi!.issues ?? []).entries())
    expect(en!.issues?.[at]?.message).not.toBe(issue.message);
  return vi!;
}

/** The problem an answer holds, which must be one (RFC 9457) and nothing more. */
export async function problemOf(answer: Response) {
  const told: unknown = await answer.json();
  const problem = v.parse(Problem, told);
  expect(told).toEqual(problem);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(problem).toMatchObject({ type: `/problems/${problem.code}`, status: answer.status });
  return problem;
}

/** A shorter way to ask: status, code and facts, if there are any, of what an act is refused with. */
export function refusals(context: TestContext, scene: Scene) {
  return async (path: string, actor: Actor | undefined, body: unknown, key?: string) => {
    const asked = { path, actor, body, ...(key !== undefined && { key }) };
    const { status, code, facts } = await refused(context, scene, asked);
    return facts ? [status, code, facts] : [status, code];
  };
}
