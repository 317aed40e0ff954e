import { importsOf, resolve } from "./imports.ts";
import { isTest, type File, type Rule } from "./tidy.ts";

// Which folder may know which. A path belongs to the deepest of these folders.

const everywhereOnServer = [
  "server",
  "server/domain",
  "server/commands",
  "server/routes",
  "server/pages",
  "server/exports",
  "server/reference",
  "db",
];

/** Nouns whose words the server's pages and files say too. */
const spokenOf = [
  "app",
  "consignments",
  "evidence",
  "exports",
  "ledger",
  "map",
  "need",
  "needs",
  "overview",
  "periods",
  "pledges",
  "receipts",
  "reconciliation",
  "totals",
];

/**
 * What the server's pages and files share with the client's screens, so that both say the same: dictionaries,
 * and what tells and draws from values given to it. None of it needs a browser.
 */
const spokenByBoth = [
  ...["vi", "en"].flatMap((language) =>
    spokenOf.map((noun) => `client/words/${language}/${noun}.ts`),
  ),
  "client/words/formats.ts",
  "client/ledger/telling.ts",
  "client/look/strokes.ts",
  "client/look/threeParts.ts",
  "client/look/urgencyLook.ts",
  "client/api/address.ts",
  "client/needs/mergePages.ts",
  "client/totals/order.ts",
  "client/map/pinLook.ts",
  "client/map/pinShape.ts",
  "client/needs/needQueries.ts",
  "client/needs/topLines.ts",
  "client/totals/itemWords.ts",
  "client/totals/six.ts",
  "client/overview/bubbles.ts",
  "client/overview/foremost.ts",
];

/** Besides itself, each folder may import from these folders or files. */
const mayImport: Record<string, string[]> = {
  "server/domain": [],
  "server/commands": ["server/domain", "db", "server/context.ts"],
  "server/reference": ["server/domain"],
  "server/routes": [
    "server/domain",
    "server/commands",
    "server/pages",
    "server/exports",
    "server/reference",
    "db",
    "server",
  ],
  "server/exports": ["server/domain", "db", "server", ...spokenByBoth],
  "server/pages": ["server/domain", "db", "server", ...spokenByBoth],
  server: everywhereOnServer,
  db: ["server/domain"],
  client: ["server/domain", "client/map"],
  "client/map": ["server/domain", "client"],
  seed: ["server/domain", "server/commands", "server/reference", "db", "server"],
};

const folders = Object.keys(mayImport).sort((a, b) => b.length - a.length);

/** Folders import only downwards; of the server, the client may know types. */
export const importsDownwards: Rule = (files) =>
  edgesOf(files)
    .filter(({ from, to, isType }) => {
      const [home, target] = [folderOf(from), folderOf(to)];
      const allowed = mayImport[home];
      if (!allowed || !target || home === target) return false;
      const isServerType = isType && home.startsWith("client") && target.startsWith("server");
      return !isServerType && !allowed.includes(target) && !allowed.includes(to);
    })
    .map(({ from, to }) => `${from} may not import ${to}`);

/** Tests, and what measures and asks with their code: none of it is there to be served. */
const isApart = (path: string) =>
  isTest(path) || /^server\/(fuzz|streams|log\/verifiers)\//.test(path);

/** What is served knows nothing of tests: their app takes anybody's word for who they are. */
export const keepsTestsApart: Rule = (files) =>
  edgesOf(files)
    .filter(({ from, to }) => isApart(to) && !isApart(from))
    .map(({ from, to }) => `${from} may not import ${to}`);

/** The domain needs nothing but valibot, Leaflet is known to the map alone, the client has no Node. */
export const importsItsPackages: Rule = (files) =>
  edgesOf(files)
    .filter(({ from, to }) => {
      if (folderOf(to)) return false;
      if (/^leaflet\b/.test(to)) return folderOf(from) !== "client/map";
      if (folderOf(from) === "server/domain") return to !== "valibot";
      return from.startsWith("client/") && to.startsWith("node:");
    })
    .map(({ from, to }) => `${from} may not import ${to}`);

/** No file needs itself through others, and no folder either. Types and lazy imports do not count. */
export const hasNoCircles: Rule = (files) => [
  ...circlesBetween(files, (path) => path),
  ...circlesBetween(files, unitOf),
];

/** What the simulation's model is in: told a second time, so that a mistake would have to be made twice. */
const model = "server/simulation/model/";

/** The model shares no code with what it judges: it imports itself and nothing else. */
export const modelStandsAlone: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith(model))
    .flatMap(({ path, text }) => importsOf(text).map(({ to }) => ({ path, to: resolve(path, to) })))
    .filter(({ to }) => !to.startsWith(model))
    .map(({ path, to }) => `${path} may not import ${to}`);

type Edge = { from: string; to: string; isType: boolean; isLazy: boolean };

function edgesOf(files: File[]): Edge[] {
  return files
    .filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path))
    .flatMap(({ path, text }) =>
      importsOf(text).map(({ to, isType, isLazy }) => ({
        from: path,
        to: resolve(path, to),
        isType,
        isLazy,
      })),
    );
}

function circlesBetween(files: File[], groupOf: (path: string) => string): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to, isType, isLazy } of edgesOf(files)) {
    const [home, target] = [groupOf(from), groupOf(to)];
    if (isType || isLazy || home === target || !folderOf(to)) continue;
    next.set(home, (next.get(home) ?? new Set()).add(target));
  }

  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (group: string, way: string[]) => {
    const at = way.indexOf(group);
    if (at >= 0) circles.push([...way.slice(at), group].join(" → "));
    if (at >= 0 || done.has(group)) return;
    for (const target of next.get(group) ?? []) visit(target, [...way, group]);
    done.add(group);
  };
  for (const group of next.keys()) visit(group, []);
  return circles;
}

function folderOf(path: string): string {
  return folders.find((folder) => path.startsWith(`${folder}/`)) ?? "";
}

/** The part of the house a file is in: `db`, `server/commands`, `client/needs`, `server/app.ts`. */
function unitOf(path: string): string {
  const [house = "", room = ""] = path.split("/");
  return house === "server" || house === "client" ? `${house}/${room}` : house;
}
