import { expect } from "vitest";
import type { Rule } from "./tidy.ts";

/** Texts that a rule must find wrong in a file at `path`, and texts that it must leave alone. */
export type Planted = { path?: string; wrong: string[]; right: string[] };

/** Shows that a rule finds each planted violation, alone, and nothing in what is right. */
export function expectFound(rule: Rule, planted: Planted[]): void {
  for (const { path = "server/planted.ts", wrong, right } of planted) {
    for (const text of wrong) expect(rule([{ path, text }]), text).toHaveLength(1);
    for (const text of right) expect(rule([{ path, text }]), text).toEqual([]);
  }
}
