import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { isHeld } from "../isHeld.ts";
import { isRead } from "../isRead.ts";
import type { Shell } from "./public/shell.ts";
import type { ScreenFiles } from "./screenFiles.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

interface File {
  bytes: Uint8Array<ArrayBuffer>;
  /** The first who asks waits for it: compressing all of them would hold up the start. */
  zipped: () => Uint8Array<ArrayBuffer>;
  type: string;
  tag: string;
  /** A file whose name holds its hash never changes. */
  forever: boolean;
}

/** The built client. */
export interface ClientPages {
  /** Answers who reads a file, or any address that nothing else answered. */
  serve: MiddlewareHandler;
  /** Whether a file has this address. */
  hasFile: (path: string) => boolean;
}

/**
 * Serves the built client from memory, each file compressed once; every address of a screen gets
 * the shell.
 */
export function clientPages(
  folder: string,
  { shell, filesOf }: { shell: Shell; filesOf: ScreenFiles },
): ClientPages {
  const files = new Map<string, File>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name));
    if (!entry.isFile() || path.startsWith(".vite/")) continue;
    files.set(`/${path}`, load(readFileSync(join(folder, path)), path));
  }
  const page = load(Buffer.from(shell.empty), "index.html");

  const serve: MiddlewareHandler = async (c, next) => {
    if (!isRead(c)) return next();
    const { path } = c.req;
    const named = files.get(path);
    // A name with an ending is a file: a missing one must not be answered with the shell.
    if (!named && extname(path)) return next();
    const file = named && path !== "/index.html" ? named : page;
    const fresh = isHeld(c, file.tag);
    const isZipped = (c.req.header("accept-encoding") ?? "").includes("gzip");
    const headers = {
      "content-type": file.type,
      "cache-control": file.forever ? "public, max-age=31536000, immutable" : "no-cache",
      etag: file.tag,
      vary: "Accept-Encoding",
      ...(isZipped && { "content-encoding": "gzip" }),
      ...(file === page && linksTo(filesOf(path, "vi"))),
    };
    return fresh
      ? c.body(null, 304, headers)
      : c.body(isZipped ? file.zipped() : file.bytes, 200, headers);
  };
  return { serve, hasFile: (path) => files.has(path) };
}

/** Names files before the page does, for nothing stands on it until they are there. */
function linksTo(files: readonly string[]): Record<string, string> {
  const links = files.map((file) => {
    const kind = file.endsWith(".css") ? "preload; as=style" : "modulepreload";
    return `<${file}>; rel=${kind}; crossorigin`;
  });
  return links.length > 0 ? { link: links.join(", ") } : {};
}

function load(content: Buffer, path: string): File {
  const bytes = new Uint8Array(content);
  let zipped: Uint8Array<ArrayBuffer> | undefined;
  return {
    bytes,
    zipped: () => (zipped ??= new Uint8Array(gzipSync(bytes, { level: 9 }))),
    type: types[extname(path)] ?? "application/octet-stream",
    tag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`,
    forever: path.startsWith("assets/"),
  };
}
