import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { describeRoute, resolver } from "hono-openapi";
import { LiveEvent } from "#domain/answers.ts";
import type { Happening, Live } from "../live.ts";
import { problem } from "../problems.ts";
import { problems, type Signed } from "./asked.ts";
import { isStill } from "./identified.ts";
import { open } from "./rights.ts";

/** How often a silent stream says that it is still there. */
const heartbeatMs = 25_000;
/** How many events wait for one slow reader at most; then the stream ends, and it resumes. */
const waitingMax = 1_000;
/** When one who found no room may come again. */
const retrySeconds = 60;
/** When one whose stream the server ended may, at the soonest, and within how long all of them do. */
const [retryMinMs, retrySpreadMs] = [1_000, 4_000];

/**
 * Server-sent events of what happened. `Last-Event-ID` (or `?after=`) resumes after an event; each
 * reader hears only of what they may see. Who has signed out meanwhile, or may do less, is told nothing more:
 * the stream ends, and they come back as who they are now.
 */
export function liveRoutes(live: Live) {
  return new Hono<Signed>().get(
    "/",
    described,
    open("see_unverified_needs", "see_people", "see_statements"),
    async (c) => {
      const { actor } = c.var;
      const last = await lastHeard(live, c.req.header("last-event-id") ?? c.req.query("after"));
      const waiting: Happening[] = [];
      let wake = () => {};
      let isOver = false;
      const end = () => {
        isOver = true;
        wake();
      };
      const tell = (happened: Happening[]) => {
        waiting.push(...happened);
        wake();
        if (waiting.length <= waitingMax) return;
        // Whoever does not read keeps the last write waiting, and must not be told more meanwhile.
        waiting.length = 0;
        leave?.();
        end();
      };
      const leave = live.follow({ actor, tell, end });
      if (!leave) {
        c.header("Retry-After", String(retrySeconds));
        return problem(c, "too_many");
      }
      c.header("Cache-Control", "no-store");
      // nginx, and others after it, would gather some kilobytes of it before they send any.
      c.header("X-Accel-Buffering", "no");
      return streamSSE(c, async (stream) => {
        stream.onAbort(() => {
          leave();
          end();
        });
        try {
          await stream.write(": Lá Lành\n\n");
          let seen = last;
          const write = async ({ number, event }: Happening) => {
            if (number <= seen) return;
            seen = number;
            await stream.writeSSE({ id: String(number), data: JSON.stringify(event) });
          };
          const isLeft = () => stream.aborted || isOver;
          if (seen >= 0) await catchUp(live, actor, { from: seen, tell: write, isLeft });
          while (!isLeft()) {
            const next = waiting.splice(0);
            const isForAll = next.every((happened) => happened.isForAll);
            if (!isForAll && !(await isStill(c))) break;
            for (const happened of next) await write(happened);
            if (
              await quiet(
                (ring) => (wake = ring),
                () => isOver || waiting.length > 0,
              )
            ) {
              if (!(await isStill(c))) break;
              await stream.write(": still here\n\n");
            }
          }
          // Twelve thousand who come back in the same moment would be as bad as none.
          if (!stream.aborted) await stream.write(`retry: ${againMs()}\n\n`);
        } finally {
          leave();
        }
      });
    },
  );
}

/** When one whose stream the server ended may come back. */
const againMs = () => Math.round(retryMinMs + Math.random() * retrySpreadMs);

/**
 * The number after which a reader goes on; −1 begins with what happens next. A number that has not been
 * is of a database that is no more, as before a backup was restored: to wait for it would be to hear nothing.
 */
async function lastHeard(live: Live, said = ""): Promise<number> {
  const number = /^\d{1,15}$/.test(said) ? Number(said) : -1;
  return number > 0 && number > (await live.last()) ? -1 : number;
}

/** Tells what was missed. It may be all that ever happened, so whoever leaves meanwhile is told no more. */
async function catchUp(
  live: Live,
  actor: Signed["Variables"]["actor"],
  {
    from,
    tell,
    isLeft,
  }: { from: number; tell: (happened: Happening) => Promise<void>; isLeft: () => boolean },
) {
  for (let after = from; !isLeft();) {
    const { happened, upTo } = await live.since(after, actor);
    for (const missed of happened) await tell(missed);
    if (upTo === after) return;
    after = upTo;
  }
}

/** Waits until woken, or until a heartbeat is due; true when it is. */
function quiet(onWake: (ring: () => void) => void, hasWork: () => boolean): Promise<boolean> {
  if (hasWork()) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), heartbeatMs);
    onWake(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

const described = describeRoute({
  summary: "What happens, as server-sent events; Last-Event-ID resumes",
  tags: ["Live"],
  responses: {
    200: {
      description: "A stream of events",
      content: { "text/event-stream": { schema: resolver(LiveEvent) } },
    },
    default: problems,
  },
});
