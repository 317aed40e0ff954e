import { existsSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzip } from "./unzip.ts";

/** How long one address may take to answer. */
const patienceMs = 30_000;

/** Where a ledger is read from: a server, or what a server gave once, in a folder or a ZIP. */
export interface Source {
  name: string;
  /** What is at an address such as `log/checkpoint`; undefined when nothing is. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Whether it may have grown since. */
  isLive: boolean;
}

/** Something that kept us from looking, as opposed to something that is wrong. */
export class Unreachable extends Error {}

/**
 * The source that somebody names: an address, a folder or a ZIP of an audit pack. In a pack, the
 * answer to `/api/totals?campaign=C&by=item` is the file `api/totals/C/item.json` (`packPath`).
 */
export async function openSource(named: string): Promise<Source> {
  if (/^https?:\/\//.test(named)) return ofServer(named.replace(/\/+$/, ""));
  if (!existsSync(named)) throw new Unreachable(`there is nothing at ${named}`);
  if (statSync(named).isDirectory())
    return {
      name: named,
      isLive: false,
      read: (path) => readFile(join(named, packPath(path))).catch(() => undefined),
    };
  const files = unzip(readFileSync(named));
  if (!files) throw new Unreachable(`${named} is not a ZIP that can be read`);
  return {
    name: named,
    isLive: false,
    read: (path) => Promise.resolve(files.get(packPath(path))),
  };
}

/** The file in an audit pack that holds what a server answers at an address. */
export function packPath(path: string): string {
  const [folder = "", query] = path.split("?");
  if (!folder.startsWith("api/")) return folder;
  const values = [...new URLSearchParams(query).values()];
  return `${[folder, ...values].join("/")}.json`;
}

function ofServer(origin: string): Source {
  return {
    name: origin,
    isLive: true,
    async read(path) {
      let answer: Response;
      try {
        const signal = AbortSignal.timeout(patienceMs);
        answer = await fetch(`${origin}/${path}`, { signal });
        if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      } catch (error) {
        throw new Unreachable(`${origin}/${path} could not be read: ${String(error)}`);
      }
      if (answer.status === 404) return undefined;
      throw new Unreachable(`${origin}/${path} answered ${answer.status}`);
    },
  };
}
