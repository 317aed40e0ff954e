import { createHash } from "node:crypto";
import { Hono, type Context } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import type { CommuneView } from "#domain/placeViews.ts";
import { basemapOf, blankBasemap } from "../geo/basemap.ts";
import { findPack, listPacks, type FoundPack } from "../geo/packs.ts";
import { open } from "./rights.ts";

/** Basemaps change seldom, and a phone out of reach needs the one it has. */
const cacheControl = "public, max-age=3600";

/**
 * What the map is drawn on, without internet: `base.json`, made from the communes we know, and the
 * packs an operator put into `folder` (`packs.json` lists them).
 */
export function geoRoutes(from: { communes: () => Promise<CommuneView[]>; folder: string }) {
  const { folder } = from;
  const basemap = rememberedBasemap();

  return new Hono()
    .use(compress())
    .use(etag())
    .get("/base.json", open(), async (c) => {
      const { body, tag } = basemap(await from.communes());
      return c.body(body, 200, {
        "Content-Type": "application/json",
        "Cache-Control": cacheControl,
        ETag: `"${tag}"`,
      });
    })
    .get("/packs.json", open(), async (c) => {
      c.header("Cache-Control", cacheControl);
      return c.json({ packs: await listPacks(folder) });
    })
    .get("/:name", open(), async (c) => {
      const pack = await findPack(folder, c.req.param("name"));
      return pack ? sendPack(c, pack) : c.notFound();
    });
}

/** The basemap of the last list of communes; it is drawn again only for another list. */
function rememberedBasemap() {
  let last: { of: string; body: string; tag: string } | undefined;
  return (communes: CommuneView[]) => {
    // Where no point is known, all stand on the province's: names on one spot are no map.
    const located = communes.filter((commune) => commune.located);
    const shown = located.length > 0 ? located : communes.slice(0, 1);
    const of = JSON.stringify(shown.map(({ name, lat, lng }) => [name, lat, lng]));
    if (last?.of !== of) {
      const drawn = located.length > 0 ? basemapOf(located) : blankBasemap(communes[0]);
      const body = JSON.stringify(drawn);
      last = { of, body, tag: createHash("sha256").update(body).digest("hex").slice(0, 20) };
    }
    return last;
  };
}

/** Sends a pack, or the part of it that was asked for (RFC 9110, a single range of bytes). */
function sendPack(c: Context, pack: FoundPack): Response {
  const tag = `"${pack.tag}"`;
  const ifRange = c.req.header("If-Range");
  const asked = ifRange && ifRange !== tag ? undefined : c.req.header("Range");
  const range = rangeOf(asked, pack.bytes);
  c.header("Accept-Ranges", "bytes");
  if (range === "beyond") {
    c.header("Content-Range", `bytes */${pack.bytes}`);
    return c.body(null, 416);
  }

  const { start, end } = range ?? { start: 0, end: pack.bytes - 1 };
  c.header("Cache-Control", cacheControl);
  c.header("ETag", tag);
  c.header("Content-Type", typeOf(pack.name));
  c.header("Content-Length", String(end - start + 1));
  if (range) c.header("Content-Range", `bytes ${start}-${end}/${pack.bytes}`);
  c.status(range ? 206 : 200);
  // Without a reader a stream would keep its file open.
  if (c.req.method === "HEAD" || end < start) return c.body(null);
  return c.body(pack.read(start, end));
}

function typeOf(name: string): string {
  return name.endsWith(".json") ? "application/json" : "application/vnd.pmtiles";
}

/** The bytes asked for, both ends included; undefined for all of them. */
function rangeOf(
  header: string | undefined,
  bytes: number,
): { start: number; end: number } | "beyond" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (!first && !last) return undefined;
  const start = first ? Number(first) : Math.max(0, bytes - Number(last));
  const end = first && last ? Math.min(Number(last), bytes - 1) : bytes - 1;
  if (first && last && Number(last) < start) return undefined;
  return start >= bytes ? "beyond" : { start, end };
}
