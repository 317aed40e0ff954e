import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Manifest } from "vite";

/** A limit on what a phone must load; sizes in bytes, gzipped as servers do. */
export type Budget = { what: string; bytes: number; limit: number };

/** What begins the client, where `vite.config.ts` puts it in a file of its own. */
const first = /^_index-/;

/** Sources of the lazily loaded parts that count, as they stand in Vite's manifest. */
export const begin = /^_ground-/;
const needForm = /^needs\/NeedForm\.tsx$/;
const firstScreen = /^needs\/NeedsScreen\.tsx$/;
const map = /^map\/\w+\.tsx?$/;

/** What a person in the field needs besides the first screens, to work without a network. */
const fieldScreens = [
  /^needs\/(NeedForm|NeedRevision|NeedScreen|MoreFields|ItemPicker|Similar)\.tsx$/,
  /^needs\/checkNeed\.ts$/,
  /^desk\/DeskScreen\.tsx$/,
  /^receipts\/(ReceiptForm|SignaturePad)\.tsx$/,
  /^consignments\/Consignment(Form|Screen)\.tsx$/,
  /^outbox\/OutboxScreen\.tsx$/,
  /^_PhotoField-/,
  /^words\/viMore\.ts$/,
  /^app\/giftScreens\.ts$/,
  /^words\/viGifts\.ts$/,
  /^people\/SignIn\.tsx$/,
];

/**
 * What keeps and sends what was written, and tells of it: `vite.config.ts` puts it in one file. And what a
 * full phone is told, which nothing else waits for.
 */
const outbox = [/^_outbox-/, /^outbox\/Full\.tsx$/];

/** The most that the answer with the embedded basemap may weigh. */
const basemapBytes = 10_000;

/** The budgets of a built client, from Vite's manifest in its folder. */
export function budgetOf(folder: string): Budget[] {
  const read = (path: string) => readFileSync(join(folder, path));
  const manifest = JSON.parse(read(".vite/manifest.json").toString()) as Manifest;
  const size = (path: string) => gzipSync(read(path)).length;
  const total = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + size(path), 0);

  const page = read("index.html").toString();
  const named = [...page.matchAll(/\b(?:href|src)="\/([^"]+)"/g)].map(([, path = ""]) => path);
  const form = filesOf(manifest, [begin, needForm]);
  const visit = new Set(["index.html", ...named, ...filesOf(manifest, [begin, firstScreen, map])]);
  return [
    {
      what: "JavaScript before the need form works",
      bytes: total(form.filter((path) => path.endsWith(".js"))),
      limit: 45_000,
    },
    {
      what: "everything on a first visit, map and basemap included",
      bytes: total(visit) + basemapBytes,
      limit: 150_000,
    },
  ];
}

/** What of the client's files the service worker keeps, each file once. */
export interface Kept {
  /** On every phone. */
  first: string[];
  /** Where data need not be spared: the map. */
  map: string[];
  /** Where somebody works in the field. */
  field: string[];
}

/** The files that the service worker keeps, from the text of Vite's manifest. */
export function keptFiles(manifestText: string): Kept {
  const manifest = JSON.parse(manifestText) as Manifest;
  const first = filesOf(manifest, [begin, firstScreen, needForm, ...outbox]);
  const ofMap = filesOf(manifest, [map]).filter((file) => !first.includes(file));
  const known = new Set([...first, ...ofMap]);
  const field = filesOf(manifest, fieldScreens).filter((file) => !known.has(file));
  return { first, map: ofMap, field };
}

/**
 * The files a browser loads for the entry and the lazy parts whose source matches, with all they
 * import statically, each once. Throws when a part is not in the manifest: the budget must not
 * shrink because a file was renamed.
 */
export function filesOf(manifest: Manifest, parts: RegExp[]): string[] {
  const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry || first.test(key));
  const lazy = parts.flatMap((part) => {
    const keys = Object.keys(manifest).filter((one) => part.test(one));
    if (keys.length === 0)
      throw new Error(`the client has no lazy part ${part}: correct server/budget.ts`);
    return keys;
  });

  const seen = new Set<string>();
  const files = new Set<string>();
  const queue = [...entry, ...lazy];
  for (let key = queue.pop(); key; key = queue.pop()) {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) continue;
    seen.add(key);
    queue.push(...(chunk.imports ?? []));
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  }
  return [...files];
}
