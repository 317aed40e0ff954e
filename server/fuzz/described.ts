import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** A JSON Schema, as far as values are made from one. */
export interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  default?: unknown;
  additionalProperties?: unknown;
}

type Content = Record<string, { schema: Schema }>;

/** As much of one operation of OpenAPI 3.1 as is used here. */
export interface Operation {
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

export interface Description {
  paths: Record<string, Record<string, Operation>>;
}

/** One method of one path, and how its answers are told from others. */
export interface Described {
  method: string;
  /** With `{id}`, as the description has it. */
  path: string;
  operation: Operation;
  /** What an answer of this status must be; undefined when the description does not know it. */
  answerTo(status: number): Expected | undefined;
}

/** The types that an answer may have, each with what its body must be. */
export type Expected = Map<string, ValidateFunction | undefined>;

/** What our own description of the API promises, ready to hold answers to it. */
export function readDescription(description: Description) {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    validateFormats: false,
  });
  ajv.addVocabulary(["x-act", "x-acts-of-parts"]);
  const all = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => described(ajv, path, method, operation)),
  );
  const matchers = all
    .map((one) => ({ one, matcher: matcherOf(one.path) }))
    // `/needs/similar` is no need: what is fixed comes before what is named.
    .toSorted((a, b) => countOf(a.one.path) - countOf(b.one.path));
  return {
    all,
    /** The operation that an address leads to, if any. */
    find: (method: string, path: string) =>
      matchers.find(({ one, matcher }) => one.method === method && matcher.test(path))?.one,
  };
}
export type ReadDescription = ReturnType<typeof readDescription>;

function described(ajv: Ajv2020, path: string, method: string, operation: Operation): Described {
  const kept = new Map<string, Expected>();
  for (const [status, { content = {} }] of Object.entries(operation.responses))
    kept.set(
      status,
      new Map(
        Object.entries(content).map(([type, { schema }]) => [
          type,
          type.includes("json") ? ajv.compile(closed(schema)) : undefined,
        ]),
      ),
    );
  return {
    method: method.toUpperCase(),
    path,
    operation,
    answerTo: (status) =>
      kept.get(String(status)) ?? (status >= 400 ? kept.get("default") : undefined),
  };
}

/**
 * A schema under which an answer says nothing that is not described: a field that nobody wrote down
 * is a field of which nobody thought who may read it.
 */
function closed(schema: Schema): Schema {
  if (Array.isArray(schema)) return schema.map(closed) as Schema;
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === "properties"
        ? Object.fromEntries(
            Object.entries(value as Record<string, Schema>).map(([key, one]) => [key, closed(one)]),
          )
        : name === "allOf" || name === "enum" || name === "const"
          ? value
          : closed(value as Schema),
    ]),
  );
  const isOpen = !schema.properties || schema.additionalProperties !== undefined;
  return isOpen ? inner : { ...inner, additionalProperties: false };
}

function matcherOf(path: string): RegExp {
  const pattern = path
    .replace(/[.]/g, "\\.")
    .replace("{path}", ".+")
    .replace(/\{\w+\}/g, "[^/]+");
  return new RegExp(`^${pattern}$`);
}

const countOf = (path: string) => path.split("{").length;
