import { liveThrough, type Cast, type Stage, type Write } from "./acts.ts";
import { chanceFrom, type Chance } from "#seed/chance.ts";
import type { ServedAnew } from "./servedAnew.ts";

/** How many needs are under way at once. */
const atOnce = 8;
/** How many writes at most are acknowledged between two kills. */
const betweenMax = 40;
/** How many earlier writes are asked again after each start. */
const askedAgain = 10;

/** A write that was answered, and how. */
export interface Acknowledged extends Write {
  status: number;
  text: string;
  done: Record<string, unknown>;
}

/** What everyone outside knows after it all. */
export interface Witnessed {
  acknowledged: Acknowledged[];
  /** Every checkpoint of the public log that somebody saw. */
  checkpoints: Set<string>;
}

/**
 * Lets schools, clusters and the department act, and kills the server so many times in the middle of
 * it: each time after a number of acknowledged writes that the seed gives, with others under way.
 * Who had no answer asks again, as a phone does. Throws when an answer is no success, or when a write
 * asked again is answered otherwise than the first time.
 */
export async function killOverAndOver(
  server: ServedAnew,
  { kills, seed, cast, stage }: { kills: number; seed: number; cast: Cast; stage: Stage },
): Promise<Witnessed> {
  const seen: Witnessed = { acknowledged: [], checkpoints: new Set() };
  const chance = chanceFrom(seed);
  let left = kills;
  let nextKill = chance.whole(0, betweenMax);

  async function ask(write: Write) {
    const answer = await askUntilAnswered(server, cast, write);
    if (answer.status >= 300) throw new Error(`${write.path}: ${answer.status} ${answer.text}`);
    const done = JSON.parse(answer.text) as Record<string, unknown>;
    seen.acknowledged.push({ ...write, ...answer, done });
    if (left > 0 && seen.acknowledged.length >= nextKill) await killAndLook();
    return done;
  }

  async function killAndLook() {
    left--;
    // What was answered before comes in a moment later: not until it runs again is it killed again.
    nextKill = Infinity;
    server.kill();
    const head = await askUntilAnswered(server, cast, "/log/checkpoint");
    nextKill = seen.acknowledged.length + chance.whole(1, betweenMax);
    if (head.status === 200) seen.checkpoints.add(head.text);
    for (let count = 0; count < askedAgain; count++)
      await expectSame(chance.pick(seen.acknowledged));
  }

  async function expectSame(first: Acknowledged) {
    const again = await askUntilAnswered(server, cast, first);
    if (again.status !== first.status || again.text !== first.text || !again.isRepeated)
      throw new Error(`${first.path} was ${first.text}, and asked again ${again.text}`);
  }

  async function act(worker: Chance) {
    while (left > 0) await liveThrough(ask, stage, worker);
  }
  await Promise.all(Array.from({ length: atOnce }, (_, at) => act(chanceFrom(seed + 1 + at))));
  for (const first of seen.acknowledged) await expectSame(first);
  return seen;
}

/** Asks a server that may be killed meanwhile, again and again, until it has answered to the end. */
async function askUntilAnswered(server: ServedAnew, cast: Cast, asked: Write | string) {
  for (;;) {
    const origin = await server.origin();
    try {
      const answer = await (typeof asked === "string"
        ? fetch(`${origin}${asked}`)
        : fetch(`${origin}${asked.path}`, {
            method: "POST",
            headers: {
              "content-type": "application/json",
              "idempotency-key": asked.key,
              cookie: cast[asked.who],
            },
            body: JSON.stringify(asked.body),
          }));
      const text = await answer.text();
      return { status: answer.status, text, isRepeated: answer.headers.has("idempotency-hit") };
    } catch (error) {
      // The connection ended with the server; anything else is a mistake of ours.
      if (!(error instanceof TypeError)) throw error;
    }
  }
}
