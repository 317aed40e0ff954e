import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Hono, type Context as Http, type MiddlewareHandler } from "hono";
import { etag } from "hono/etag";
import { describeRoute } from "hono-openapi";
import type { Reader } from "#db/database.ts";
import { findSignedHead } from "#db/ledger/cosignatures.ts";
import { allKeyChanges } from "#db/ledger/logKeys.ts";
import { hashesBetween, leavesBetween } from "#db/ledger/tree.ts";
import { page } from "#domain/answers.ts";
import { WitnessView } from "#domain/ledgerViews.ts";
import { formatPath, formatProof, isWhole } from "#domain/log/checkpoint.ts";
import { formatKeyChanges } from "#domain/log/keyChange.ts";
import type { Bytes } from "#domain/log/merkle.ts";
import { formatKey } from "#domain/log/note.ts";
import {
  formatBundle,
  hasTile,
  readTilePath,
  tileWidth,
  type TileAddress,
} from "#domain/log/tiles.ts";
import type { Context } from "../context.ts";
import { createTree } from "../log/tree.ts";
import { problem } from "../problems.ts";
import { problems, reads, type Signed } from "./asked.ts";
import { open } from "./rights.ts";

/** What will never change may be kept for ever. */
const forever = "public, max-age=31536000, immutable";
/** A part of a tile is right for ever too, but nobody asks for it again once there is more. */
const shortly = "public, max-age=60";
const tag = "Log";
const bytesType = "application/octet-stream";
const asked = "no-cache";

/** Entries compress to a fifth already at the lowest level. */
const zipped = promisify(gzip);
const zipLevel = 2;

/**
 * The public log: C2SP tlog-tiles, and what spares a phone from computing proofs out of tiles.
 * Whoever checks us from another site's page may read all of it.
 */
export function logRoutes(
  { db, logKey }: Context,
  witnesses: () => Promise<WitnessView[]> = () => Promise.resolve([]),
) {
  const tree = createTree((level, range) => hashesBetween(db.read, level, range));
  const headOf = () => findSignedHead(db.read);
  return new Hono<Signed>()
    .use(forEverySite)
    .get("/checkpoint", told("The latest checkpoint, a signed note"), open(), etag(), async (c) => {
      const head = await headOf();
      return head ? text(c, head.checkpoint, asked) : problem(c, "unknown");
    })
    .get("/vkey", told("The key that verifies checkpoints"), open(), (c) =>
      text(c, `${formatKey(logKey.publicKey)}\n`, asked),
    )
    .get(
      "/keys",
      told("Each key of the log and the one that it signed to follow"),
      open(),
      async (c) => text(c, formatKeyChanges(await allKeyChanges(db.read)), asked),
    )
    .get(
      "/witnesses",
      reads(page(WitnessView), { summary: "Who watches the log, and what they cosigned", tag }),
      open(),
      async (c) => {
        c.header("cache-control", asked);
        return c.json({ items: await witnesses(), next: null });
      },
    )
    .get(
      "/tile/:path{.+}",
      told("A tile of hashes, or of entries", bytesType),
      open(),
      async (c) => {
        const tile = readTilePath(c.req.param("path"));
        const head = await headOf();
        if (!tile || !head || !hasTile(tile, head.size)) return problem(c, "unknown");
        const bytes = await contentOf(db.read, tile);
        return sendTile(c, tile, bytes);
      },
    )
    .get(
      "/entry/:seq",
      told("The exact bytes of an entry that were hashed", "application/json", "object"),
      open(),
      async (c) => {
        const seq = wholeOf(c.req.param("seq"));
        const head = await headOf();
        if (seq === undefined || !head || seq >= head.size) return problem(c, "unknown");
        const [leaf] = await leavesBetween(db.read, { start: seq, end: seq + 1 });
        if (!leaf) return problem(c, "unknown");
        return c.body(leaf, 200, { "content-type": "application/json", "cache-control": forever });
      },
    )
    .get("/proof/:name", told("That an entry is in the log: a tlog-proof"), open(), async (c) => {
      const index = wholeOf(/^(\d+)\.tlog-proof$/.exec(c.req.param("name"))?.[1]);
      const head = await headOf();
      if (index === undefined || !head || index >= head.size) return problem(c, "unknown");
      const path = await tree.inclusion(index, head.size);
      return text(c, formatProof({ index, path, checkpoint: head.checkpoint }), asked);
    })
    .get(
      "/consistency/:old/:size",
      told("That a tree is the beginning of a later one: hashes in base64, one a line"),
      open(),
      async (c) => {
        const [old, size] = [wholeOf(c.req.param("old")), wholeOf(c.req.param("size"))];
        const head = await headOf();
        if (old === undefined || size === undefined || !head) return problem(c, "unknown");
        if (old > size || size > head.size) return problem(c, "unknown");
        return text(c, formatPath(await tree.consistency(old, size)), forever);
      },
    );
}

const forEverySite: MiddlewareHandler<Signed> = async (c, next) => {
  await next();
  c.header("Access-Control-Allow-Origin", "*");
};

async function contentOf(read: Reader, { level, index, width }: TileAddress): Promise<Bytes> {
  const start = index * tileWidth;
  const range = { start, end: start + width };
  return level === "entries"
    ? formatBundle(await leavesBetween(read, range))
    : new Uint8Array(Buffer.concat(await hashesBetween(read, level, range)));
}

async function sendTile(c: Http<Signed>, { level, width }: TileAddress, bytes: Bytes) {
  const isZipped = level === "entries" && (c.req.header("accept-encoding") ?? "").includes("gzip");
  return c.body(isZipped ? new Uint8Array(await zipped(bytes, { level: zipLevel })) : bytes, 200, {
    "content-type": bytesType,
    "cache-control": width === tileWidth ? forever : shortly,
    vary: "Accept-Encoding",
    ...(isZipped && { "content-encoding": "gzip" }),
  });
}

function text(c: Http<Signed>, body: string, cacheControl: string): Response {
  return c.body(body, 200, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": cacheControl,
  });
}

function wholeOf(digits: string | undefined): number | undefined {
  return digits !== undefined && isWhole(digits) ? Number(digits) : undefined;
}

function told(summary: string, type = "text/plain", shape: "string" | "object" = "string") {
  return describeRoute({
    summary,
    tags: [tag],
    responses: {
      200: { description: "OK", content: { [type]: { schema: { type: shape } } } },
      default: problems,
    },
  });
}
