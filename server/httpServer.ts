import { createServer, type ServerResponse } from "node:http";
import { Server } from "node:net";
import type { Duplex } from "node:stream";
import { getRequestListener, RequestError } from "@hono/node-server";
import { OperatorProblem } from "./operatorProblem.ts";
import { report } from "./report.ts";
import { slowBodies } from "./slowBodies.ts";
import { unreadAnswer, unreadAnswers } from "./unread.ts";

/** How long a stop waits for requests that are under way. */
const stopWithinMs = 5_000;
/** How often a stop looks for connections that have nothing under way any more. */
const lookEveryMs = 50;

/** How long clients may take, and how much of what is no body they may send. */
export const patience = {
  /** Until all headers of a request are there. */
  headersMs: 15_000,
  /** Until all of a request is there: a phone on a bad network needs time, nobody needs all of it. */
  requestMs: 60_000,
  /** But as long again as what has come takes at 128 kbps: a bank's file of a year comes on a slow line, too. */
  bytesPerMs: 16,
  /**
   * How long a connection may stand still, with an answer on it that nobody reads or a request whose
   * answer is being made. A live stream says every 25 seconds that it is there.
   */
  stillMs: 180_000,
  /** How often the first two are looked at: so much longer they may take. */
  lookEveryMs: 5_000,
};

/** As Node says it of headers. */
const tooSlow = () => Object.assign(new Error("too slow"), { code: "ERR_HTTP_REQUEST_TIMEOUT" });

/** The most bytes of a request's headers. */
const headersMax = 16 * 1024;
/** Twelve thousand live streams, and room for everybody else. */
const connectionsMax = 16_000;

/** Why nobody can listen there, for whoever runs the machine; what is not theirs to set right as it is. */
export function whyNot(
  error: NodeJS.ErrnoException,
  { host, port }: { host: string; port: number },
): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} of ${host} is taken by another program: stop that one, or set PORT to another.`,
    EACCES: `Port ${port} of ${host} may not be used by this account: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `${host} is no address of this machine: set HOST to one of its own, such as 127.0.0.1.`,
    ENOTFOUND: `${host} is no address of this machine: set HOST to one of its own, such as 127.0.0.1.`,
  };
  const sentence = sentences[error.code ?? ""];
  return sentence ? new OperatorProblem(sentence) : error;
}

/** A server that listens. */
export interface Listening {
  address: string;
  /**
   * Takes no new connections, answers every request that has arrived, and ends. What is not answered
   * after five seconds is cut off.
   */
  stop(): Promise<void>;
}

/**
 * Answers requests on an address, which people reach as `publicUrl`; port 0 is any that is free. Throws an
 * OperatorProblem where the machine does not let it.
 */
export async function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  { host, port, publicUrl }: { host: string; port: number; publicUrl: string },
  given = patience,
): Promise<Listening> {
  const { headersMs, stillMs, lookEveryMs: lookAtClientsMs } = given;
  let isStopping = false;
  const say = unreadAnswer(publicUrl);
  const answer = getRequestListener(fetch, {
    errorHandler(error) {
      // No address can be made of what was asked for and its host.
      if (error instanceof RequestError) return say("not_http");
      report("a request was not answered by the app", error);
      return new Response(null, { status: 500 });
    },
  });
  const limits = {
    headersTimeout: headersMs,
    // Of a body `slowBodies` decides.
    requestTimeout: 0,
    connectionsCheckingInterval: lookAtClientsMs,
    maxHeaderSize: headersMax,
    // Looked for where it can be said what is wrong.
    requireHostHeader: false,
  };
  const answers = new WeakMap<Duplex, ServerResponse>();
  const server = createServer(limits, (request, response) => {
    answers.set(request.socket, response);
    bodies.begun(request);
    // Whoever asks on a connection that is kept open is told to ask elsewhere the next time.
    if (isStopping) response.setHeader("Connection", "close");
    return answer(request, response);
  });
  const answerUnread = unreadAnswers(say, (socket) => {
    const last = answers.get(socket);
    return last !== undefined && last.headersSent && !last.writableFinished;
  });
  server.on("clientError", (error, socket) => void answerUnread(error, socket));
  const bodies = slowBodies(given, (socket) => void answerUnread(tooSlow(), socket));
  server.timeout = stillMs;
  server.maxConnections = connectionsMax;
  await new Promise<void>((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => reject(whyNot(error, { host, port }));
    server.once("error", refused).listen(port, host, resolve);
  });
  const bound = server.address();
  const at = typeof bound === "object" && bound ? bound.port : port;

  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${at}`,
    async stop() {
      isStopping = true;
      // Not as an HTTP server closes: that cuts every kept connection at once, with the request that has arrived
      // on it and that nobody has read.
      const closed = new Promise<void>((resolve) => {
        Server.prototype.close.call(server, () => resolve());
      });
      const look = () => server.closeIdleConnections();
      const looking = setInterval(() => setImmediate(look), lookEveryMs);
      const cutting = setTimeout(() => server.closeAllConnections(), stopWithinMs);
      await closed;
      bodies.end();
      clearInterval(looking);
      clearTimeout(cutting);
    },
  };
}
