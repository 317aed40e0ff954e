import { request } from "node:http";
import { gunzipSync, inflateSync } from "node:zlib";
import type { Answer } from "./judge.ts";
import type { Asked } from "./nextRequest.ts";
import type { Stage } from "./stage.ts";

/** How long one answer over a socket may take. */
const waitMs = 30_000;

/** Asks the app itself: no socket, thousands a second. */
export async function sendWithin({ app }: Stage, { who, ...asked }: Asked): Promise<Answer> {
  const headers = new Headers({ ...(who.cookie && { cookie: who.cookie }) });
  for (const [name, value] of asked.headers)
    if (name === "cookie") headers.set("cookie", [who.cookie, value].filter(Boolean).join("; "));
    else headers.append(name, value);
  const { method, path, body } = asked;
  const answer = await app.request(path, { method, headers, ...(body !== undefined && { body }) });
  return { status: answer.status, headers: answer.headers, text: await textOf(answer) };
}

/** An answer's text; of the live stream only its beginning. */
async function textOf(answer: Response): Promise<string> {
  if (!isStream(answer)) return unpacked(Buffer.from(await answer.arrayBuffer()), answer.headers);
  const reader = answer.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return Buffer.from(value ?? []).toString();
}

/** Asks over a real connection, where also what no `Request` can hold arrives. */
export function sendOver(origin: string, { who, method, path, headers, body }: Asked) {
  const { hostname, port } = new URL(origin);
  return new Promise<Answer>((resolve, reject) => {
    const given = headers.filter(([name]) => name !== "host" && name !== "cookie").flat();
    const cookies = who.cookie ? ["cookie", who.cookie] : [];
    const length = ["content-length", String(Buffer.byteLength(body ?? ""))];
    const asked = request(
      {
        hostname,
        port,
        method,
        path: encodeURI(path.toWellFormed()).replaceAll("%25", "%"),
        headers: ["host", `${hostname}:${port}`, ...cookies, ...length, ...given],
        timeout: waitMs,
        // A connection that was kept may be closed in the moment in which it is used again.
        agent: false,
      },
      (answer) => {
        const told = new Headers();
        for (const [name, values] of Object.entries(answer.headersDistinct))
          for (const value of values ?? []) told.append(name, value);
        const done = (chunks: Buffer[]) =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: told,
            text: unpacked(Buffer.concat(chunks), told),
          });
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => {
          chunks.push(chunk);
          if (!isStream({ headers: told })) return;
          done(chunks);
          asked.destroy();
        });
        answer.on("end", () => done(chunks)).on("error", reject);
      },
    );
    asked.on("timeout", () => asked.destroy(new Error("no answer"))).on("error", reject);
    asked.end(body);
  });
}

/** Whether an answer goes on for ever. */
export const isStream = ({ headers }: { headers: Headers }) =>
  headers.get("content-type")?.startsWith("text/event-stream") ?? false;

function unpacked(bytes: Buffer, headers: Headers): string {
  const packing = headers.get("content-encoding");
  if (bytes.length === 0) return "";
  if (packing === "gzip") return gunzipSync(bytes).toString();
  return (packing === "deflate" ? inflateSync(bytes) : bytes).toString();
}
