import { expect, test } from "vitest";
import { reach } from "#domain/may.ts";
import { readDescription, type Description, type Schema } from "./fuzz/described.ts";
import { rightsOf } from "./routes/rights.ts";
import { sharedContext } from "./testing.ts";
import { testPages, testTables } from "./testing/app.ts";
import { askersOf, nobody, read, type Someone } from "./testing/askers.ts";
import { everything } from "./testing/everything.ts";
import { exampleWorld, type Example } from "./testing/exampleWorld.ts";

// Every text that anybody can type, found in our own description: what nobody sees is refused where it
// stands, letters are kept composed, and markup is shown as the letters it is, wherever it is shown.

const context = await sharedContext();
const world = await exampleWorld(context);
const parts = { pages: testPages, tables: testTables };
const { app, peopleFor, made, ask } = await askersOf(world, parts);
const answer = await ask("GET", { path: "openapi.json" }, nobody);
const description = readDescription((await answer.json()) as Description);
const rights = [...rightsOf(app)];
const writes = rights.flatMap(([route, right]) =>
  route.startsWith("POST") ? [{ route, right }] : [],
);

/** What is no text of a person's: passwords, of which every character counts, what only we make, headers of files. */
const noTexts = /(^|\.)(password|current|next|token|code|username|on|communes\.\d+)$|^columns\./;
/** Markup with a letter in two parts: NFD. */
const markup = `<img src=x onerror=alert('la-lanh')> <script>alert('la-lanh')</script> ${"ế".normalize("NFD")}`;
/** A letter of NFD takes more room before it is composed. */
const composedBy = 3;

/** The places of texts in a request's body, with how long they may be. */
function textsOf(route: string, body: unknown) {
  const [method = "", path = ""] = route.split(" ");
  const described = description.all.find(
    (one) => one.method === method && one.path === path.replaceAll(/:(\w+)/g, "{$1}"),
  );
  const schema = described?.operation.requestBody?.content["application/json"]?.schema;
  return schema ? textsIn(schema, body) : [];
}

function textsIn(schema: Schema, value: unknown, at: (string | number)[] = []): Place[] {
  const shapes = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (shapes) {
    const found = shapes.flatMap((shape) => textsIn(shape, value, at));
    return [...new Map(found.map((place) => [place.at.join("."), place])).values()];
  }
  if (Array.isArray(value))
    return value.flatMap((one, index) => textsIn(schema.items ?? {}, one, [...at, index]));
  if (typeof value === "object" && value !== null)
    return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
      textsIn(inner, (value as Record<string, unknown>)[name], [...at, name]),
    );
  if (typeof value !== "string" || noTexts.test(at.join("."))) return [];
  const isText = schema.type === "string" && !schema.pattern && !schema.format && !schema.enum;
  return isText ? [{ at, value, max: schema.maxLength ?? 100 }] : [];
}

interface Place {
  at: (string | number)[];
  value: string;
  max: number;
}

/** A body with another text in one place. */
function withText(body: unknown, [key, ...rest]: (string | number)[], text: string): unknown {
  if (key === undefined) return text;
  const copy = Array.isArray(body) ? [...body] : { ...(body as object) };
  // Safe cast: the place was found in this body.
  const inner = copy as Record<string | number, unknown>;
  inner[key] = withText(inner[key], rest, text);
  return copy;
}

/** One of those who may, and an example of theirs. */
async function asked(route: string, of: string): Promise<{ one: Someone; examples: Example[] }> {
  const all = (await peopleFor(route)).toReversed();
  const one = all.find(({ actor }) =>
    of === "everyone" || of === "signed_in" ? actor : actor && reach(actor.role, of as never),
  );
  return { one: one ?? nobody, examples: await made(route, one) };
}

test.each(writes)("$route refuses in each text what nobody sees", async ({ route, right }) => {
  const { one, examples } = await asked(route, right?.of ?? "everyone");

  for (const example of examples)
    for (const { at, value } of textsOf(route, example.body)) {
      const body = withText(example.body, at, `a\u202e${value}`.slice(0, 20));
      const refused = await ask(route, { ...example, body }, one);
      const { issues } = (await refused.json()) as { issues?: { path: unknown[]; code: string }[] };
      const found = issues?.map((issue) => [issue.path.join("."), issue.code]);
      expect([route, found]).toEqual([route, [[at.join("."), "hidden_characters"]]]);
    }
});

test("markup and letters in parts, typed into every text, are kept composed and shown as letters", async () => {
  const typed: string[] = [];
  for (const { route, right } of writes) {
    const { one, examples } = await asked(route, right?.of ?? "everyone");
    for (const example of examples) {
      const places = textsOf(route, example.body);
      const body = places.reduce(
        (now, { at, max }) =>
          withText(now, at, markup.slice(-(max + composedBy - 1)).slice(0, max)),
        example.body,
      );
      const done = await ask(route, { ...example, body }, one);
      if (places.length > 0 && done.ok) typed.push(route);
    }
  }

  expect(typed.length).toBeGreaterThan(20);
  const rows = Object.values(await everything(context.db.read)).flat();
  expect(rows.filter((row) => row.includes("alert('la-lanh')")).length).toBeGreaterThan(20);
  expect(rows.filter((row) => row !== row.normalize("NFC"))).toEqual([]);
  expect(await rawMarkup()).toEqual([]);
});

/** Where a page or paper has the markup as markup, whoever asks for it. */
async function rawMarkup(): Promise<string[]> {
  const found: string[] = [];
  let shown = 0;
  for (const [route] of rights.filter(([name]) => name.startsWith("GET")))
    for (const one of [nobody, ...(await peopleFor("")).slice(-3)])
      for (const example of route.includes("/live") ? [] : await examplesOf(route)) {
        const page = await ask(route, example, one);
        if (!page.headers.get("content-type")?.startsWith("text/html")) {
          await page.body?.cancel();
          continue;
        }
        const html = await read(page, example);
        if (html.includes("&lt;img src=x")) shown++;
        if (/<img src=x|<script>alert/.test(html)) found.push(`${route} for ${one.who}`);
      }
  expect(shown).toBeGreaterThan(3);
  return found;
}

/** A route's examples, and its addresses of things that now are named so. */
async function examplesOf(route: string): Promise<Example[]> {
  const [, path = ""] = route.split(" ");
  if (!path.startsWith("/api") && !path.includes(":")) return [{ path }];
  const kind = /^\/(needs|consignments|campaigns|schools|clusters)\//.exec(path)?.[1];
  if (!kind) return made(route, undefined);
  const { items } = (await (await ask("GET", { path: kind }, nobody)).json()) as {
    items: { id: string }[];
  };
  return items.slice(0, 8).map(({ id }) => ({ path: `/${kind}/${id}` }));
}

test("each search finds letters in parts as it finds whole ones", async () => {
  const searching = description.all.filter(
    ({ method, operation }) =>
      method === "GET" && operation.parameters?.some(({ name }) => name === "text"),
  );
  const officer = (await peopleFor("")).find(({ who }) => who === "department") ?? nobody;
  const words = "Mầm non Hoa Mận";

  for (const { path } of searching.filter((one) => !one.path.includes("export"))) {
    const query =
      path.includes("statement") || path.includes("/map") ? `campaign=${world.campaign}&` : "";
    const more = path.includes("/map")
      ? "bbox=100,20,110,25&zoom=12&"
      : path.includes("count")
        ? "state=pending&"
        : "";
    const textAt = (text: string) =>
      ask("GET", { path: `${path}?${query}${more}text=${encodeURIComponent(text)}` }, officer);
    const [whole, apart] = await Promise.all([textAt(words), textAt(words.normalize("NFD"))]);
    expect([path, whole.status, await apart.text()]).toEqual([path, 200, await whole.text()]);
  }
  expect(searching.length).toBeGreaterThan(6);
});
