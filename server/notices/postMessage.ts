import { request as plainRequest } from "node:http";
import { request } from "node:https";
import { lookupPublic } from "./pushAddress.ts";

/** How long a push service may take to answer. */
const patienceMs = 10_000;

/** What a push service said: its status, and how long it wants to be left alone. */
export interface Posted {
  status: number;
  waitMs: number;
}

/** Posts an encrypted message. `loopback` is for tests: without TLS, to this machine. Throws when nobody answers. */
export function postMessage(
  { endpoint, headers, body }: { endpoint: string; headers: Record<string, string>; body: Buffer },
  { loopback = false } = {},
): Promise<Posted> {
  const { hostname, port, pathname, search } = new URL(endpoint);
  const asked = {
    method: "POST",
    hostname,
    path: `${pathname}${search}`,
    headers: { ...headers, "content-length": body.byteLength },
    signal: AbortSignal.timeout(patienceMs),
  };
  return new Promise((resolve, reject) => {
    const sent = loopback
      ? plainRequest({ ...asked, port })
      : request({ ...asked, lookup: lookupPublic });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      const { statusCode: status = 0, headers: told } = answer;
      // What else it says is of no use, and may be long.
      answer.destroy();
      const seconds = Number(told["retry-after"]);
      resolve({ status, waitMs: Number.isFinite(seconds) ? seconds * 1_000 : 0 });
    });
    sent.end(body);
  });
}
