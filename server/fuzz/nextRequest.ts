import { reach } from "#domain/may.ts";
import type { Chance } from "../simulation/chance.ts";
import type { Example } from "../testing/exampleWorld.ts";
import type { Described } from "./described.ts";
import { breakingOut, hostileBody, hostileText } from "./hostile.ts";
import type { Pool } from "./pool.ts";
import { withoutSecrets } from "./secrets.ts";
import type { Person, Stage, Target } from "./stage.ts";
import { mutated, valueOf, type Making } from "./values.ts";
import { wildHeaders, wildPath } from "./wild.ts";

/** One request as it is sent. */
export interface Asked {
  who: Person;
  method: string;
  /** With its query. */
  path: string;
  headers: [name: string, value: string][];
  body?: string | Uint8Array<ArrayBuffer>;
}

/** What reads the whole ledger or the whole country takes as long as a hundred others: it is rarer. */
const slow = /audit-pack|\/provinces?$|\/api\/docs$|template\.xlsx/;

const methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

/** The next request of a run: valid, nearly, or hostile, by somebody who may ask it or may not. */
export function nextRequest(stage: Stage, chance: Chance, pool: Pool): Asked {
  const drawn = chance.one(stage.targets);
  const target = drawn && slow.test(drawn.route) ? chance.one(stage.targets) : drawn;
  if (!target) throw new Error("the app has routes");
  const wrong = chance.one([0, 0, 3, 12, 35]) ?? 0;
  const making = { chance, pool, wrong, now: stage.context.now() };
  const [usual = "GET", pattern = ""] = target.route.split(" ");
  const operation = stage.description.all.find(
    ({ method, path }) => method === usual && path === describedPath(pattern),
  );
  const example = chance.one(target.examples);
  const isByExample = example !== undefined && (!operation || chance.percent(60));
  const asked = isByExample ? byExample(example, making) : bySchema(pattern, operation, making);
  const method = chance.percent(3) ? (chance.one(methods) ?? usual) : usual;
  const path = chance.percent(6) ? wildPath(asked.path, chance) : asked.path;
  const body = bodyOf(asked.body, making, method);
  return {
    who: whoAsks(stage.people(), target, chance),
    method,
    path,
    headers: wildHeaders({ chance, pool, now: making.now, isBytes: isBytes(asked.body) }),
    ...(body !== undefined && { body }),
  };
}

/** Mostly somebody whose role may, for only who is let in meets the rules behind the door. */
function whoAsks(people: readonly Person[], { right }: Target, chance: Chance): Person {
  const act = right?.of ?? "everyone";
  const able = people.filter(({ actor }) =>
    act === "everyone" ? true : act === "signed_in" ? actor : actor && reach(actor.role, act),
  );
  const one = chance.one(chance.percent(70) && able.length > 0 ? able : people);
  if (!one) throw new Error("somebody asks");
  return one;
}

interface Shaped {
  path: string;
  body?: unknown;
}

/** A request that was valid when it was made, about something new, with some places changed. */
function byExample({ path, body }: Example, making: Making): Shaped {
  const { chance, pool, now } = making;
  const whole = path.startsWith("/") ? path : `/api/${path}`;
  const changed = whole.replaceAll(uuids, (id) =>
    chance.percent(making.wrong) ? String(pool.of("id") ?? id) : id,
  );
  if (typeof body !== "object" || body === null || body instanceof Uint8Array)
    return { path: changed, body };
  // The same thing again is only refused as a duplicate.
  const fresh = "id" in body && chance.percent(60) ? { ...body, id: chance.id(now) } : body;
  return { path: changed, body: mutated(fresh, making) };
}

/** A request made of nothing but the description, and of ids that were answered earlier. */
function bySchema(pattern: string, described: Described | undefined, making: Making): Shaped {
  const { chance, pool, now } = making;
  const list = pattern.split("/")[2] ?? "";
  const path = pattern.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => {
    const seen = chance.percent(80) ? pool.of(name === "id" ? list : name) : undefined;
    const id = seen ?? chance.one([chance.id(now), "0", "7", hostileText(chance), "x"]);
    return encodeURIComponent(wellFormed(String(id)));
  });
  const { parameters = [], requestBody } = described?.operation ?? {};
  const query = parameters
    .filter((one) => one.in === "query" && (one.required || chance.percent(40)))
    .map(
      ({ name, schema = {} }) => `${name}=${encodeURIComponent(wellFormed(typed(name)(schema)))}`,
    );
  const content = Object.entries(requestBody?.content ?? {})[0];
  const isJson = content?.[0] === "application/json";
  return {
    path: query.length > 0 ? `${path}?${query.join("&")}` : path,
    ...(content && {
      body: isJson ? valueOf(content[1].schema, making) : (chance.one(breakingOut) ?? ""),
    }),
  };

  function typed(name: string) {
    return (schema: Parameters<typeof valueOf>[0]) => {
      if (name === "cursor" && chance.percent(70)) return String(pool.of("cursor") ?? "");
      if (name === "limit") return String(chance.one([1, 2, 500, 501, 0, -1, "1e2", "９"]));
      const made = valueOf(schema, making, name);
      return typeof made === "string" ? made : (JSON.stringify(made) ?? "");
    };
  }
}

/** What is sent of a body: JSON with the secrets taken out, bytes as they are, now and then torn. */
function bodyOf(body: unknown, { chance, wrong }: Making, method: string) {
  if (method === "GET" || method === "HEAD" || body === undefined) return undefined;
  // Safe cast: an example's bytes are those of a file, in memory of its own.
  if (body instanceof Uint8Array) return body as Uint8Array<ArrayBuffer>;
  const text = withoutSecrets(typeof body === "string" ? body : (JSON.stringify(body) ?? ""));
  return wrong > 0 && chance.percent(10) ? hostileBody(chance, text) : text;
}

const isBytes = (body: unknown) => typeof body === "string" || body instanceof Uint8Array;
const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const wellFormed = (text: string) => text.toWellFormed();

/** A route's pattern as OpenAPI writes it. */
function describedPath(pattern: string): string {
  return pattern.replaceAll(/:(\w+)(\{[^}]*\})?/g, "{$1}");
}
