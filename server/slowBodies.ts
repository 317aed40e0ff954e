import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** How long a body may take. */
export interface BodyPatience {
  /** Whatever its length, in milliseconds. */
  requestMs: number;
  /** And as long again as what has come of it takes at this many bytes in a millisecond. */
  bytesPerMs: number;
  /** How often that is looked at: so much longer one may take. */
  lookEveryMs: number;
}

/**
 * Gives up requests whose bodies come too slowly, with `giveUp`. Node's own limit is one for all: whoever brings
 * a large file on a slow line needs as long as it takes, and who sends a letter now and then is to have no more
 * than anybody else.
 */
export function slowBodies(
  { requestMs, bytesPerMs, lookEveryMs }: BodyPatience,
  giveUp: (socket: Socket) => void,
) {
  const coming = new Map<IncomingMessage, { since: number; before: number }>();
  function look() {
    const now = performance.now();
    for (const [request, { since, before }] of coming) {
      const { complete, socket } = request;
      const allowed = requestMs + (socket.bytesRead - before) / bytesPerMs;
      if (!complete && now - since <= allowed) continue;
      coming.delete(request);
      if (!complete) giveUp(socket);
    }
  }
  const looking = setInterval(look, lookEveryMs).unref();
  return {
    /** To be told of each request as its headers are there. */
    begun(request: IncomingMessage) {
      const { headers, socket } = request;
      const hasBody = Number(headers["content-length"]) > 0 || headers["transfer-encoding"];
      if (!hasBody) return;
      coming.set(request, { since: performance.now(), before: socket.bytesRead });
      request.once("close", () => coming.delete(request));
    },
    end: () => clearInterval(looking),
  };
}
