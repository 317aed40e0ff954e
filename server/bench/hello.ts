import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { tellOfItself } from "./tellOfItself.ts";

// The yardstick: the least that a Hono server on this machine can do.
const app = new Hono().get("/", (c) => c.text("hello"));
const server = createServer(getRequestListener(app.fetch));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address ? address.port : 0);
});
tellOfItself();
