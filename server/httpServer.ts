import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";

/** How long a stop waits for requests that are under way. */
const stopWithinMs = 5_000;
/** How often a stop looks for connections that have nothing under way any more. */
const lookEveryMs = 50;

/** A server that listens. */
export interface Listening {
  address: string;
  /**
   * Takes no new connections, answers every request that has arrived, and ends. What is not answered
   * after five seconds is cut off.
   */
  stop(): Promise<void>;
}

/** Answers requests on an address; port 0 is any that is free. */
export async function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  { host, port }: { host: string; port: number },
): Promise<Listening> {
  let isStopping = false;
  const answer = getRequestListener(fetch);
  const server = createServer((request, response) => {
    // Whoever asks on a connection that is kept open is told to ask elsewhere the next time.
    if (isStopping) response.setHeader("Connection", "close");
    return answer(request, response);
  });
  // A phone on a bad network needs time, a hostile client must not have all of it.
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const bound = server.address();
  const at = typeof bound === "object" && bound ? bound.port : port;

  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${at}`,
    async stop() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs);
      const patience = setTimeout(() => server.closeAllConnections(), stopWithinMs);
      await closed;
      clearInterval(looking);
      clearTimeout(patience);
    },
  };
}
