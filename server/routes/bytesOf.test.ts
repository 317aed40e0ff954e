import { Hono } from "hono";
import { expect, test } from "vitest";
import { bytesOf } from "./bytesOf.ts";

const app = new Hono().post("/", async (c) => {
  const first = await bytesOf(c);
  const again = await bytesOf(c);
  return c.json([first.length, first[0], first.at(-1), again.length]);
});

test.each([0, 1, 3 * 1024 ** 2 + 7])(
  "a body of %i bytes is whole each time it is asked for",
  async (length) => {
    const body = new Uint8Array(length).fill(65);
    const headers = { "content-length": String(length) };

    const answer = await app.request("/", { method: "POST", body, headers });

    const [one] = body;
    expect(await answer.json()).toEqual([length, one ?? null, one ?? null, length]);
  },
);

test("others are looked at while a large body that lies ready is taken", async () => {
  const length = 8 * 1024 ** 2;
  const chunk = new Uint8Array(64 * 1024);
  let left = length / chunk.length;
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => (left-- > 0 ? stream.enqueue(chunk) : stream.close()),
  });
  let turns = 0;
  const count = () => (turns++, setImmediate(count));
  const counting = setImmediate(count);

  const headers = { "content-length": String(length) };
  // Node wants to be told of a body that is a stream, which the types of browsers do not know.
  const init = { method: "POST", body, headers, duplex: "half" };
  const answer = await app.request(new Request("http://localhost/", init));
  clearImmediate(counting);

  expect((await answer.json())[0]).toBe(length);
  expect(turns).toBeGreaterThanOrEqual(7);
});
