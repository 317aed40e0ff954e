import { describe, expect, test } from "vitest";
import {
  hasNoCircles,
  importsDownwards,
  importsItsPackages,
  keepsTestsApart,
  modelStandsAlone,
} from "./directions.ts";
import { expectFound } from "./planted.ts";

// Planted violations of the rules that `server/tidy.test.ts` holds our source to.

test("folders import only downwards, planted", () => {
  expectFound(importsDownwards, [
    {
      path: "server/domain/need.ts",
      wrong: [
        `import { x } from "#db/needs.ts";`,
        `import type { Context } from "../context.ts";`,
        `const x = await import("#server/commands/fileNeed.ts");`,
      ],
      right: [`import { Day } from "./day.ts";`, `import * as v from "valibot";`],
    },
    {
      path: "server/commands/fileNeed.ts",
      wrong: [
        `import { createApp } from "../app.ts";`,
        `import { needRoutes } from "#server/routes/needs.ts";`,
        `import {\n  a,\n  b,\n} from "#seed/demo.ts";`,
      ],
      right: [`import type { Context } from "../context.ts";`, `import { a } from "#db/needs.ts";`],
    },
    {
      path: "db/needs.ts",
      wrong: [`import { a } from "#server/commands/fileNeed.ts";`],
      right: [`import { Need } from "#domain/need.ts";`],
    },
    {
      path: "client/needs/NeedCard.tsx",
      wrong: [
        `import { createApp } from "#server/app.ts";`,
        `import type { Database } from "#db/database.ts";`,
        `export { a } from "#server/settings.ts";`,
      ],
      right: [
        `import type { App } from "#server/app.ts";`,
        `import { lacking } from "#domain/needLine.ts";`,
        `import { t } from "../words/t.ts";`,
      ],
    },
    {
      path: "seed/demo.ts",
      wrong: [`import { needRoutes } from "#server/routes/needs.ts";`],
      right: [`import { fileNeed } from "#server/commands/fileNeed.ts";`],
    },
    {
      path: "server/routes/needs.ts",
      wrong: [`import { demo } from "#seed/demo.ts";`, `import { t } from "../../client/t.ts";`],
      right: [`import { fileNeed } from "../commands/fileNeed.ts";`],
    },
  ]);
});

test("what is served knows nothing of tests, planted", () => {
  expectFound(keepsTestsApart, [
    {
      path: "server/routes/needs.ts",
      wrong: [
        `import { testApp } from "../testing/app.ts";`,
        `import { noon } from "#server/testing.ts";`,
        `const { fuzz } = await import("../fuzz/fuzz.ts");`,
      ],
      right: [`import { asks } from "./asked.ts";`],
    },
    {
      path: "server/fuzz/stage.ts",
      wrong: [],
      right: [`import { testPages } from "../testing/app.ts";`],
    },
    {
      path: "server/routes/needs.test.ts",
      wrong: [],
      right: [`import { testApp } from "#server/testing/app.ts";`],
    },
  ]);
});

test("each folder keeps to its packages: valibot for the domain, Leaflet for the map alone, planted", () => {
  expectFound(importsItsPackages, [
    {
      path: "server/domain/need.ts",
      wrong: [`import { join } from "node:path";`, `import { v7 } from "uuid";`],
      right: [`import * as v from "valibot";`, `import { Day } from "./day.ts";`],
    },
    {
      path: "client/needs/NeedsScreen.tsx",
      wrong: [
        `import L from "leaflet";`,
        `import "leaflet/dist/leaflet.css";`,
        `import("leaflet")`,
      ],
      right: [`import { createSignal } from "solid-js";`],
    },
    { path: "client/words/t.ts", wrong: [`import { readFileSync } from "node:fs";`], right: [] },
    { path: "client/map/Map.tsx", wrong: [], right: [`import L from "leaflet";`] },
  ]);
});

describe("circles", () => {
  test("a planted circle of files or folders is found", () => {
    const circleOfFiles = [
      { path: "db/a.ts", text: `import { b } from "./b.ts";` },
      { path: "db/b.ts", text: `import { a } from "./a.ts";` },
    ];
    const circleOfFolders = [
      { path: "client/needs/a.ts", text: `import { b } from "../look/b.ts";` },
      { path: "client/look/c.ts", text: `import { d } from "../needs/d.ts";` },
    ];

    expect(hasNoCircles(circleOfFiles)).toEqual(["db/a.ts → db/b.ts → db/a.ts"]);
    expect(hasNoCircles(circleOfFolders)).toEqual(["client/needs → client/look → client/needs"]);
  });

  test("types and lazy imports may look back", () => {
    const files = [
      { path: "client/app/router.ts", text: `const a = () => import("../needs/a.ts");` },
      { path: "client/needs/a.ts", text: `import { title } from "../app/title.ts";` },
      { path: "db/a.ts", text: `import type { B } from "./b.ts";` },
      { path: "db/b.ts", text: `import { a } from "./a.ts";` },
    ];

    expect(hasNoCircles(files)).toEqual([]);
  });
});

test("the simulation's model stands alone, planted", () => {
  expectFound(modelStandsAlone, [
    {
      path: "server/simulation/model/needs.ts",
      wrong: [
        `import { lacking } from "#domain/needLine.ts";`,
        `import type { Entry } from "#domain/entry.ts";`,
        `import { chanceOf } from "../chance.ts";`,
        `import { createHash } from "node:crypto";`,
      ],
      right: [`import { write } from "./book.ts";`],
    },
    {
      path: "server/simulation/judge.ts",
      wrong: [],
      right: [`import { a } from "#db/open.ts";`],
    },
  ]);
});
