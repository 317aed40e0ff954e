import { createServer } from "node:net";

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const taken = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (!taken || typeof taken === "string") throw new Error("a TCP port has an address");
  return taken.port;
}
