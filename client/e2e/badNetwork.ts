import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/**
 * What becomes of a request on its way: it passes; it never arrives; it arrives and its answer is
 * lost; it arrives and nothing ever comes back.
 */
export type Fate = "pass" | "lost" | "unanswered" | "hangs";

/** A write that was seen on the way: its path, its key, and how many bytes it was. */
export interface Seen {
  path: string;
  key: string;
  bytes: number;
  fate: Fate;
}

/** A network between browser and server of which a test decides what it lets through. */
export interface BadNetwork {
  address: string;
  /** Every write that came this far, in its order. */
  writes: Seen[];
  /** Says of each request what becomes of it. */
  decide: (fate: (asked: { method: string; path: string; nth: number }) => Fate) => void;
  /** Puts something else in place of a file's text. */
  rewrite: (path: string, change: (text: string) => string) => void;
  stop: () => Promise<void>;
}

/** A network to the server at an address, on a port of its own, on which all passes at first. */
export async function badNetworkTo(server: string): Promise<BadNetwork> {
  const writes: Seen[] = [];
  const changed = new Map<string, (text: string) => string>();
  let fateOf: Parameters<BadNetwork["decide"]>[0] = () => "pass";

  const proxy = createServer(async (asked, answer) => {
    const { method = "GET", url: path = "/" } = asked;
    const body = await bytesOf(asked);
    const isWrite = method === "POST" && !path.startsWith("/api/auth");
    const fate = fateOf({ method, path, nth: writes.length });
    if (isWrite) {
      const key = String(asked.headers["idempotency-key"]);
      writes.push({ path, key, bytes: sizeOf(asked, body), fate });
    }
    if (fate === "lost") return void asked.socket.destroy();
    const headers = changed.has(path) ? inFull(asked.headers) : asked.headers;
    const sent = request(server + path, { method, headers }, (given) => {
      if (fate === "unanswered") given.resume().on("end", () => asked.socket.destroy());
      else if (fate === "hangs") given.resume();
      else void pass(given, answer, changed.get(path));
    });
    sent.on("error", () => asked.socket.destroy());
    answer.on("close", () => sent.destroy());
    sent.end(body);
    return undefined;
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    writes,
    decide: (fate) => (fateOf = fate),
    rewrite: (path, change) => void changed.set(path, change),
    stop: () =>
      new Promise((resolve) => {
        proxy.closeAllConnections();
        proxy.close(() => resolve());
      }),
  };
}

/** Asks for a text as it is: not packed, and whole although the browser has it. */
function inFull({
  ["accept-encoding"]: _,
  ["if-none-match"]: __,
  ...headers
}: IncomingHttpHeaders) {
  return headers;
}

async function pass(
  given: IncomingMessage,
  answer: ServerResponse,
  change: ((text: string) => string) | undefined,
) {
  if (!change) {
    answer.writeHead(given.statusCode ?? 500, given.headers);
    return void given.pipe(answer);
  }
  const text = change((await bytesOf(given)).toString());
  const { "content-type": type = "text/plain" } = given.headers;
  return void answer
    .writeHead(200, { "content-type": type, "cache-control": "no-cache" })
    .end(text);
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What a request weighs: its first line, its headers and its body. */
function sizeOf({ method, url, rawHeaders }: IncomingMessage, body: Buffer): number {
  const headers = rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 0);
  return `${method} ${url} HTTP/1.1\r\n`.length + headers + 2 + body.length;
}
