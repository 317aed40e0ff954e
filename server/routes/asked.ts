import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { Context as Http, MiddlewareHandler } from "hono";
import { describeRoute, resolver, validator } from "hono-openapi";
import * as v from "valibot";
import type { Actor } from "#domain/actor.ts";
import { issuesOf } from "#domain/issues.ts";
import type { Act } from "#domain/may.ts";
import { Done, Problem } from "#domain/answers.ts";
import type { By } from "../commands/act.ts";
import { messageOf, problem } from "../problems.ts";
import { hashInTurns } from "../hashInTurns.ts";
import { bytesOf } from "./bytesOf.ts";
import { isStill } from "./identified.ts";
import { takesFile } from "./limited.ts";
import { guard, notAllowed } from "./rights.ts";

/** What routes know of who asks: `actor` when signed in, `by` once an act may be asked for. */
export interface Signed {
  Variables: { actor: Actor | undefined; by: By };
}

/** Whether somebody is signed in, also who may not act yet: their second factor is missing, or any membership. */
export const isSigned = (c: Http<Signed>) => Boolean(c.var.session || c.var.actor);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Lets through who may ask for an act at all, with the key that makes it happen once. What is one's
 * own is decided by the command, which knows the thing. What a phone sends long after it was
 * written says by `Acting-As` in which membership that was, and is refused in any other.
 */
export function asks(act: Act): MiddlewareHandler<Signed> {
  return guard({ of: act, parts: [] }, async (c, next) => {
    const { actor, session } = c.var;
    const actingAs = c.req.header("acting-as");
    if (actor && session && actingAs !== undefined && actingAs !== session.active?.id)
      return problem(c, "other_membership");
    const refused = notAllowed(c, act);
    if (refused || !actor) return refused;
    const key = c.req.header("idempotency-key");
    if (!key || !uuid.test(key)) return problem(c, "idempotency_key_required");
    const [thing] = Object.values<string | undefined>(c.req.param());
    const by = { actor, key: key.toLowerCase(), fingerprint: await fingerprint(c), thing };
    if (takesFile(c) && !(await isStill(c)))
      return notAllowed(c, act) ?? problem(c, "other_membership");
    c.set("by", by);
    return next();
  });
}

/** SHA-256 of what was asked: the same again is a repetition, anything else another request. */
async function fingerprint(c: Http): Promise<string> {
  const { method, path, url } = c.req;
  // What an import is told beside its file stands there.
  const query = url.includes("?") ? url.slice(url.indexOf("?")) : "";
  const begun = createHash("sha256").update(`${method} ${path}${query}\n`);
  const hash = await hashInTurns(begun, await bytesOf(c));
  return hash.digest("hex");
}

/** The body of an act that its address says whole. */
export const Nothing = v.object({});

/** Parses the body; what is wrong with it is told issue by issue. */
export function body<Schema extends v.GenericSchema>(schema: Schema) {
  return validator("json", schema, async (result, c) => {
    if ((await isPassedOver(c)) || !isUtf8(await bytesOf(c))) return malformedJson(c);
    if (!result.success) return invalid(c, result.error);
    return undefined;
  });
}

const json = /^application\/([\w.-]+\+)?json$/i;

/** Whether there is a body that is not said to be JSON: Hono would read it as `{}`, and do what that asks for. */
async function isPassedOver(c: Http): Promise<boolean> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim() ?? "";
  return !json.test(type) && (await bytesOf(c)).length > 0;
}

/** Answers that the body as a whole is not what can be read. */
export function malformedJson(c: Http): Response {
  const issue = { path: [], code: "malformed_json", message: messageOf(c, "malformed_json") };
  return problem(c, "invalid_input", { issues: [issue] });
}

/** Parses the query string; what is wrong with it is told issue by issue. */
export function query<Schema extends v.GenericSchema>(schema: Schema) {
  return validator("query", schema, (result, c) => {
    if (!result.success) return invalid(c, result.error);
    return undefined;
  });
}

/** Answers `invalid_input` with every issue's path, code and sentence. */
function invalid(c: Http, found: readonly unknown[]): Response {
  const issues = issuesOf(found).map((issue) => ({ ...issue, message: messageOf(c, issue.code) }));
  return problem(c, "invalid_input", { issues });
}

type Described = { summary: string; tag: string };

/** Describes a read in the API's description. */
export function reads(schema: v.GenericSchema, { summary, tag }: Described) {
  return describeRoute({
    summary,
    tags: [tag],
    responses: {
      200: { description: "OK", content: { "application/json": { schema: resolver(schema) } } },
      default: problems,
    },
  });
}

/** Describes a write: an act with its key, answered with what it made, or with what it changed. */
export function writes({ summary, tag }: Described, ...statuses: (200 | 201)[]) {
  const done = {
    description: "Done",
    content: { "application/json": { schema: resolver(Done) } },
  };
  const answered = statuses.length > 0 ? statuses : [201];
  return describeRoute({
    summary,
    tags: [tag],
    parameters: [
      {
        name: "Idempotency-Key",
        in: "header",
        required: true,
        description: "The same key, address and body again is answered as the first time.",
        schema: { type: "string", format: "uuid" },
      },
    ],
    responses: {
      ...Object.fromEntries(answered.map((status) => [status, done])),
      default: problems,
    },
  });
}

/** Describes a write that needs no key. */
export function answersWith(schema: v.GenericSchema, { summary, tag }: Described) {
  return describeRoute({
    summary,
    tags: [tag],
    responses: {
      200: { description: "Done", content: { "application/json": { schema: resolver(schema) } } },
      default: problems,
    },
  });
}

/** How every refusal is described. */
export const problems = {
  description: "Problem details (RFC 9457)",
  content: { "application/problem+json": { schema: resolver(Problem) } },
};
