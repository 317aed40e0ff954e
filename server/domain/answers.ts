import * as v from "valibot";
import { roles } from "./actor.ts";
import { factorNeeds } from "./secondFactor.ts";

// What the API gives out. Quantities are integers in the item's smallest unit, values are đồng,
// days are ISO text, instants milliseconds since 1970 UTC. Fields marked private are left out for
// readers who may not see them.

const id = v.string();
const whole = v.number();

/** A page of a list; `next` is the cursor of the following page, or null on the last one. */
export const page = <Schema extends v.GenericSchema>(item: Schema) =>
  v.object({ items: v.array(item), next: v.nullable(v.string()) });

/**
 * The answer to every accepted write. `seq` is its last entry, where it made one. An act on many things
 * does it to some of them at once: it says to how many, and where to go on, if there are more.
 */
export const Done = v.object({
  id,
  code: v.optional(v.string()),
  seq: v.optional(whole),
  count: v.optional(whole),
  next: v.optional(v.object({ on: v.string(), id })),
});
export type Done = v.InferOutput<typeof Done>;

export const Me = v.object({
  /** The person's own id. */
  id,
  name: v.string(),
  memberships: v.array(
    v.object({
      id,
      role: v.picklist(roles),
      cluster: v.optional(v.object({ id, name: v.string() })),
      school: v.optional(v.object({ id, name: v.string() })),
    }),
  ),
  /** The id of the membership in which the person acts now. */
  active: v.nullable(id),
  sites: v.array(v.object({ id, name: v.string() })),
  may: v.array(v.string()),
  username: v.nullable(v.string()),
  secondFactor: v.picklist(["off", "on"]),
  /** Whether the role in which the person acts now must have a second factor. */
  secondFactorRequired: v.boolean(),
  /** What must be given before anything else may be done in this membership. */
  needs: v.nullable(v.picklist(factorNeeds)),
});
export type Me = v.InferOutput<typeof Me>;

/** RFC 9457 problem details; `title` is in the reader's language. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: whole,
  code: v.string(),
  /** The request's id, which the answer's `X-Request-Id` and the server's lines carry too. */
  requestId: v.optional(v.string()),
  facts: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  issues: v.optional(
    v.array(
      v.object({
        path: v.array(v.union([v.string(), v.number()])),
        code: v.string(),
        message: v.string(),
      }),
    ),
  ),
});
export type Problem = v.InferOutput<typeof Problem>;

export const Health = v.object({
  status: v.literal("ok"),
  version: v.string(),
  database: v.picklist(["sqlite", "postgres"]),
  /** Why the public log has stopped growing; null while all is well. */
  log: v.object({ problem: v.nullable(v.string()) }),
});

/** Whether requests should come to this server, and if not, why. */
export const Readiness = v.object({
  status: v.picklist(["ready", "not_ready"]),
  reasons: v.array(v.string()),
});

/** One live event: something happened to the thing with this id. `seq` is its ledger entry. */
export const LiveEvent = v.object({ kind: v.string(), id, seq: v.optional(whole) });
export type LiveEvent = v.InferOutput<typeof LiveEvent>;
