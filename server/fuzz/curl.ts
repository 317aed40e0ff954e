import type { Asked } from "./nextRequest.ts";

/** The most of a body that is written out. */
const bodyMax = 4_000;

/** A request as a command line; whose cookie it is stands in its place. */
export function curlOf({ who, method, path, headers, body }: Asked): string {
  const told = body === undefined ? "" : Buffer.from(body).toString().slice(0, bodyMax);
  return [
    `curl -X ${method} ${quoted(`http://127.0.0.1:3000${path}`)}`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(who.actor ? [`-H "Cookie: $COOKIE_OF_${who.who.toUpperCase()}"`] : []),
    ...(body === undefined ? [] : [`--data-binary ${quoted(told)}`]),
  ].join(" \\\n  ");
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
