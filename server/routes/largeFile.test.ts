import { serve } from "@hono/node-server";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { json } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { departmentActor } from "#server/testing/story.ts";

const megabyte = Buffer.alloc(1024 ** 2);

test("a file of 100 MB is answered with its reason, over a real connection", async () => {
  const { app } = await testApp(await testContext());
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const headers = {
    "x-actor": JSON.stringify(departmentActor),
    "content-length": 100 * megabyte.length,
  };

  const asked = request({ port, path: "/api/imports/check", method: "POST", headers });
  Readable.from(Array.from({ length: 100 }, () => megabyte)).pipe(asked);
  const answered = await new Promise<Readable & { statusCode?: number }>((resolve, reject) => {
    asked.once("response", resolve).once("error", reject);
  });

  expect([answered.statusCode, await json(answered)]).toMatchObject([
    413,
    { code: "table_too_large", facts: { megabytesMax: 10 } },
  ]);
});
