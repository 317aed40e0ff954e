import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reader } from "#db/database.ts";
import { findSignedHead } from "#db/ledger/cosignatures.ts";
import { closedSites } from "#db/places.ts";
import { headSeq } from "#db/totals.ts";
import { assert } from "#domain/decision.ts";
import type { CampaignView } from "#domain/placeViews.ts";
import { totalsBy } from "#domain/ledgerViews.ts";
import { formatCheckpoint } from "#domain/log/checkpoint.ts";
import { formatNote } from "#domain/log/note.ts";
import { allTiles, tilePath, tilesAt } from "#domain/log/tiles.ts";
import type { Context } from "../context.ts";
import { packGuide } from "../pages/packGuide.ts";
import { rootAt } from "./rootAt.ts";
import { packPath } from "./verify/source.ts";
import type { FileToZip } from "./zip.ts";

/** Answers as the server answers anybody who is not signed in. */
export type Ask = (path: string) => Promise<Response>;

/** How often it is looked whether the log has come as far as the ledger. */
const triesMax = 20;
const pauseMs = 300;

/** Tables that people read, as they are given out one by one. */
const tables = {
  "so-cai.csv": "ledger.csv",
  "nhu-cau.csv": "needs.csv",
  "cam-ket.csv": "pledges.csv",
  "chuyen-hang.csv": "consignments.csv",
};

/** Files of each campaign: the ledger as accounting software reads it, and tables of its own. */
const ofCampaign = [
  "ledger.journal",
  "ledger.beancount",
  "reconciliation.csv",
  "fund.csv",
  ...totalsBy.map((by) => `totals.csv?by=${by}`),
];

/** A moment of the ledger: its database, and our public addresses as they answered then. */
export interface Moment {
  read: Reader;
  ask: Ask;
}

/**
 * The files of an audit pack, read from our own public addresses and nothing else, so that no more
 * is in it than everybody may see: the whole log, every total, the screens' tables, the ledger as
 * journals, and what checks it without our software. All of it is of one moment, however many entries come in
 * meanwhile: the log, which only grows, as of that moment's last entry. Throws when the log does not follow.
 */
export async function* auditPack(
  context: Context,
  ask: Ask,
  { read, ask: askThen }: Moment,
): AsyncGenerator<FileToZip> {
  const size = (await headSeq(read)) + 1;
  await untilSigned(ask, size);
  const checkpoint = await checkpointOf(context, size);
  yield textFile("doc-truoc-khi-kiem-tra.html", packGuide(size));
  for (const name of ["verify.py", "verify.go"])
    yield { name, content: readFileSync(join(import.meta.dirname, "verifiers", name)) };
  yield textFile("log/checkpoint", checkpoint);
  for (const path of ["log/vkey", "log/keys", "log/witnesses"]) yield fileAt(ask, path);
  for (const tile of [...allTiles(size), ...tilesAt("entries", size)])
    yield fileAt(ask, `log/tile/${tilePath(tile)}`);
  yield* totalsOf(askThen);
  yield* placesOf(askThen);
  // Most of them are in no list, but what they received is in the totals.
  for (const id of await closedSites(read)) yield fileAt(askThen, `api/sites/${id}`);
  for (const [name, path] of Object.entries(tables))
    yield { name, content: streamOf(await answered(askThen, `/api/export/${path}`)) };
  yield* filesOfCampaigns(askThen);
}

/** Every campaign, and every total of each. */
async function* totalsOf(ask: Ask): AsyncGenerator<FileToZip> {
  yield fileAt(ask, "api/campaigns");
  const { items } = await jsonAt<{ items: CampaignView[] }>(ask, "/api/campaigns");
  for (const { id } of items)
    for (const by of totalsBy) yield fileAt(ask, `api/totals?campaign=${id}&by=${by}`);
}

/** Waits until the log has come so far: it takes in what was committed a moment later. */
async function untilSigned(ask: Ask, size: number): Promise<void> {
  for (let tries = 1; size > 0 && !(await ask(`/log/entry/${size - 1}`)).ok; tries++) {
    assert(tries < triesMax, "the log follows the ledger");
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** The checkpoint of exactly so many entries: the latest one, or one that is signed for the pack. */
async function checkpointOf({ db, logKey }: Context, size: number): Promise<string> {
  const head = await findSignedHead(db.read);
  if (head?.size === size) return head.checkpoint;
  const root = await rootAt(db.read, size);
  assert(root, "the log has come as far as the totals");
  const { name, id: keyId } = logKey.publicKey;
  const text = formatCheckpoint({ origin: name, size, root });
  return formatNote({ text, signatures: [{ name, keyId, bytes: logKey.sign(text) }] });
}

/** Every campaign's journals and tables, in a folder of its own. */
async function* filesOfCampaigns(ask: Ask): AsyncGenerator<FileToZip> {
  const { items } = await jsonAt<{ items: CampaignView[] }>(ask, "/api/campaigns");
  for (const { id } of items)
    for (const file of ofCampaign) {
      const path = `/api/export/${file}${file.includes("?") ? "&" : "?"}campaign=${id}`;
      const name = file.replace(".csv?by=", "-").replace(/^(totals-.*)$/, "$1.csv");
      yield { name: `${id}/${name}`, content: streamOf(await answered(ask, path)) };
    }
}

/** The sites and items by which totals are grouped, page by page as they are asked for. */
async function* placesOf(ask: Ask): AsyncGenerator<FileToZip> {
  yield fileAt(ask, "api/items");
  for (let cursor: string | null = ""; cursor !== null;) {
    const path: string = `api/sites?limit=500${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const text = await (await answered(ask, `/${path}`)).text();
    yield textFile(packPath(path), text);
    cursor = (JSON.parse(text) as { next: string | null }).next;
  }
}

async function fileOf(ask: Ask, path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await answered(ask, `/${path}`)).arrayBuffer());
}

function fileAt(ask: Ask, path: string): FileToZip {
  async function* content() {
    yield await fileOf(ask, path);
  }
  return { name: packPath(path), content: content() };
}

function textFile(name: string, text: string): FileToZip {
  return { name, content: new TextEncoder().encode(text) };
}

async function jsonAt<Answer>(ask: Ask, path: string): Promise<Answer> {
  return (await answered(ask, path)).json() as Promise<Answer>;
}

async function answered(ask: Ask, path: string): Promise<Response> {
  const answer = await ask(path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
}

async function* streamOf(answer: Response): AsyncGenerator<Uint8Array> {
  if (!answer.body) return;
  for await (const chunk of answer.body) yield chunk;
}
