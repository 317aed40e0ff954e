import * as v from "valibot";
import { roles } from "./actor.ts";
import { changeKinds, type ChangeKind } from "./place.ts";

/** A thing as it is told in a change: plain values by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** One thing of reference data that became another; `before` is null for what is new. */
export interface Change {
  subject: string;
  kind: ChangeKind;
  before: Fields | null;
  after: Fields;
}

/** A change with only those fields that differ; undefined when none does. */
export function differing({ before, after, ...of }: Change): Change | undefined {
  if (!before) return { ...of, before, after };
  const fields = Object.keys(after).filter((field) => !alike(before[field], after[field]));
  if (fields.length === 0) return undefined;
  return { ...of, before: only(before, fields), after: only(after, fields) };
}

function only(whole: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, whole[field] ?? null]));
}

const alike = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What the API tells of a change: by whom and when, with the fields that changed. */
export const ChangeView = v.object({
  id: v.string(),
  subject: v.string(),
  kind: v.picklist(changeKinds),
  /** What the thing is called now. */
  name: v.string(),
  before: v.nullable(v.record(v.string(), v.unknown())),
  after: v.record(v.string(), v.unknown()),
  at: v.number(),
  /** Private: the person; absent for what the product does by itself. */
  by: v.object({ name: v.optional(v.string()), role: v.optional(v.picklist(roles)) }),
});
export type ChangeView = v.InferOutput<typeof ChangeView>;
