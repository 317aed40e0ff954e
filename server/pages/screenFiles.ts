import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "vite";
import { begin, filesOf } from "../budget.ts";
import type { Language } from "./public/speech.ts";

/** The files that the client's screen at an address loads after the client itself, as addresses. */
export type ScreenFiles = (path: string, language: Language) => readonly string[];

/** A screen where people come in, and the sources of its parts as they stand in Vite's manifest. */
interface Screen {
  address: RegExp;
  parts: RegExp[];
  /** Words that it says in Vietnamese besides the first ones; English is one bundle. */
  words?: RegExp;
}

const takeOver = /^app\/takeOver\.ts$/;
const english = /^words\/en\.ts$/;

const screens: readonly Screen[] = [
  { address: /^\/$/, parts: [takeOver, /^needs\/NeedsScreen\.tsx$/] },
  { address: /^\/needs\/new$/, parts: [takeOver, /^needs\/NeedForm\.tsx$/, /^_outbox-/] },
  {
    address: /^\/campaigns\/[0-9a-f-]{36}$/,
    parts: [takeOver, /^app\/giftScreens\.ts$/, /^overview\/OverviewScreen\.tsx$/],
    words: /^words\/viGifts\.ts$/,
  },
];

/**
 * Tells which files a page should name beforehand: on a line with 400 ms of delay, a browser that learns
 * of them one after the other waits longer than they take to load. Reads Vite's manifest in the client's
 * folder.
 */
export function screenFiles(folder: string): ScreenFiles {
  const text = readFileSync(join(folder, ".vite/manifest.json"), "utf8");
  const manifest = JSON.parse(text) as Manifest;
  const first = new Set(filesOf(manifest, []));
  const filesIn = (parts: RegExp[]) =>
    filesOf(manifest, [begin, ...parts]).flatMap((file) => (first.has(file) ? [] : [`/${file}`]));
  const known = screens.map(({ address, parts, words }) => ({
    address,
    vi: filesIn([...parts, ...(words ? [words] : [])]),
    en: filesIn([...parts, english]),
  }));
  const others = { vi: filesIn([]), en: filesIn([english]) };
  return (path, language) => (known.find(({ address }) => address.test(path)) ?? others)[language];
}
