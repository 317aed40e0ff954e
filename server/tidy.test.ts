import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  hasNoCircles,
  importsDownwards,
  importsItsPackages,
  keepsTestsApart,
  modelStandsAlone,
} from "./testing/directions.ts";
import { expectFound, type Planted } from "./testing/planted.ts";
import * as tidy from "./testing/tidy.ts";

// Holds our own source to the rules that no compiler checks, so that a reviewer never has to repeat
// them, and each rule to a planted violation.

const root = join(import.meta.dirname, "..");
const files = globSync(["{server,client,db,seed}/**/*.{ts,tsx,css}", "*.config.ts"], {
  cwd: root,
  exclude: ["client/dist/**"],
}).map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

// This file is full of planted violations.
const source = files.filter(({ path }) => path !== "server/tidy.test.ts");

/** What a rule must find in a file at `path`, and what it must leave alone. */
const rules: [string, tidy.Rule, Planted[]][] = [
  [
    "the domain is pure: no clock, no chance, no network, no waiting",
    tidy.isPure,
    [
      {
        path: "server/domain/need.ts",
        wrong: [
          "Date.now()",
          "new Date()",
          "Math.random()",
          "await x",
          "fetch(url)",
          "process.env",
        ],
        right: ["new Date(at)", "// Date.now() is forbidden", `"await"`],
      },
      { path: "db/needs.ts", wrong: [], right: ["Date.now()"] },
    ],
  ],
  [
    "only commands write, and better-auth's adapter",
    tidy.writesOnlyInCommands,
    [
      {
        path: "server/routes/needs.ts",
        wrong: ["context.db.write(job)", "db\n  .write(job)", "const { write } = context.db;"],
        right: ["db.read.select()", "stream.write(text)"],
      },
      { path: "seed/demo.ts", wrong: ["db.write((tx) => tx)"], right: [] },
      { path: "server/commands/fileNeed.ts", wrong: [], right: ["db.write((tx) => tx)"] },
      { path: "server/accounts/adapter.ts", wrong: [], right: ["db.write((tx) => tx)"] },
      { path: "server/accounts/session.ts", wrong: ["db.write((tx) => tx)"], right: [] },
    ],
  ],
  [
    "routes only read",
    tidy.routesOnlyRead,
    [
      {
        path: "server/routes/needs.ts",
        wrong: [
          `import type { Writer } from "#db/database.ts";`,
          `import { insertNeed } from "#db/needs.ts";`,
        ],
        right: [`import type { Reader } from "#db/database.ts";`],
      },
      {
        path: "server/commands/a.ts",
        wrong: [],
        right: [`import { insertNeed } from "#db/a.ts";`],
      },
    ],
  ],
  [
    "no file has more than 250 lines",
    tidy.isShort,
    [{ wrong: ["a\n".repeat(251)], right: ["a\n".repeat(250)] }],
  ],
  ["nothing is left to do", tidy.isFinished, [{ wrong: ["// TODO", "FIXME"], right: ["todos"] }]],
  [
    "a thing lives with the noun it is about",
    tidy.isNamedAfterItsNoun,
    [
      { path: "server/utils/text.ts", wrong: [""], right: [] },
      { path: "client/needs/helpers.ts", wrong: [""], right: [] },
      { path: "db/common.ts", wrong: [""], right: [] },
      { path: "seed/lib/a.ts", wrong: [""], right: [] },
      { path: "server/types.ts", wrong: [""], right: [] },
      { path: "server/domain/libraries.ts", wrong: [], right: [""] },
    ],
  ],
  [
    "things are imported from the file itself",
    tidy.isNoBarrel,
    [
      {
        wrong: [`export * from "./a.ts";`, `export {\n  a,\n} from "./a.ts";`],
        right: [
          `export const from = { a };`,
          `import { a } from "./a.ts";\nexport function b() {}`,
        ],
      },
      { path: "client/needs/index.ts", wrong: [""], right: [] },
    ],
  ],
  [
    "things are exported by name",
    tidy.exportsByName,
    [
      {
        wrong: ["export default function Map() {}", "export { Map as default };"],
        right: ["export function Map() {}"],
      },
      { path: "vite.config.ts", wrong: [], right: ["export default {};"] },
    ],
  ],
  [
    "nothing is any",
    tidy.hasNoAny,
    [
      {
        wrong: [
          "const a: any = 1;",
          "b as any",
          "Map<string, any>",
          "(x: any) => x",
          "type A = any[];",
          "v.any()",
          "function f(a: string | any) {}",
        ],
        right: ["Promise.any(all)", "// for any reason", `t("any, thing")`, "const anyone = many;"],
      },
    ],
  ],
  [
    "no test is left out",
    tidy.runsEveryTest,
    [
      {
        wrong: ["test.skip('a')", "it.only('a')", "describe.todo('a')", "test.describe.only('a')"],
        right: ["test('a')", "test.each([1])('a')", "list.skip(3)"],
      },
    ],
  ],
  [
    "types are not silenced",
    tidy.silencesNoCompiler,
    [{ wrong: ["// @ts-ignore", "// @ts-expect-error why"], right: ["// ts"] }],
  ],
];

test("our source is read at all", () => {
  const paths = source.map(({ path }) => path);

  expect(paths).toContain("server/domain/need.ts");
  expect(paths).toContain("client/main.ts");
  expect(paths).toContain("vite.config.ts");
});

describe.each(rules)("%s", (_, rule, planted) => {
  test("in our source", () => {
    expect(rule(source)).toEqual([]);
  });

  test("and a planted violation is found", () => expectFound(rule, planted));
});

// Their planted violations are in `testing/directions.test.ts`.
test.each([
  ["folders import only downwards", importsDownwards],
  ["each folder keeps to its packages", importsItsPackages],
  ["what is served knows nothing of tests", keepsTestsApart],
  ["nothing needs itself through others", hasNoCircles],
  ["the simulation's model shares no code with the server", modelStandsAlone],
])("%s", (_, rule) => {
  expect(rule(source)).toEqual([]);
});
