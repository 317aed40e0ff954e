import { actsAfter, eventsMax, lastActNumber } from "#db/acts.ts";
import type { Database } from "#db/database.ts";
import type { Actor } from "#domain/actor.ts";
import { may } from "#domain/may.ts";
import type { LiveEvent } from "#domain/answers.ts";
import { report } from "./report.ts";

/** How many may follow at once; beyond it a reader is asked to come back later. */
export const followersMax = 12_000;

/** One event with the number under which it can be asked for again. */
export interface Happening {
  number: number;
  event: LiveEvent;
  /** Whether everybody may hear of it, so that it does not matter who listens. */
  isForAll: boolean;
}

interface Follower {
  actor: Actor | undefined;
  tell: (happened: Happening[]) => void;
  end: () => void;
}
type Act = Awaited<ReturnType<typeof actsAfter>>[number];

/** Tells followers what happened, each only what they may see. */
export interface Live {
  /** To be called after a commit; many calls at once cost one look at the database. */
  wake(): void;
  /** Follows from now on; the answer ends it. Undefined when too many follow already. */
  follow(follower: Follower): (() => void) | undefined;
  /** What happened after a number, as much as one look gives; `upTo` is the last it looked at. */
  since(number: number, actor: Actor | undefined): Promise<{ happened: Happening[]; upTo: number }>;
  /** The number of the latest act. */
  last(): Promise<number>;
  /** How many follow. */
  count(): number;
  /** Ends every stream, for an orderly stop; readers come back by themselves. */
  end(): void;
}

/**
 * Follows the acts in the database. What one follower is told is read once for all of them, after
 * the commit, in the order of the acts.
 */
export async function createLive(db: Database): Promise<Live> {
  const followers = new Set<Follower>();
  let told = await lastActNumber(db.read);
  let looking: Promise<void> | undefined;
  let again = false;

  async function look() {
    do {
      again = false;
      const acts = await actsAfter(db.read, told);
      told = acts.at(-1)?.number ?? told;
      if (acts.length === eventsMax) again = true;
      for (const { actor, tell } of followers) tell(seenBy(actor, acts));
    } while (again);
  }

  return {
    wake() {
      again = true;
      looking ??= look()
        // Whoever follows loses nothing: the next look begins where the last good one ended.
        .catch((error: unknown) => report("the live stream could not look", error))
        .finally(() => (looking = undefined));
    },
    follow(follower) {
      if (followers.size >= followersMax) return undefined;
      followers.add(follower);
      return () => followers.delete(follower);
    },
    async since(number, actor) {
      const acts = await actsAfter(db.read, number);
      return { happened: seenBy(actor, acts), upTo: acts.at(-1)?.number ?? number };
    },
    last: () => lastActNumber(db.read),
    count: () => followers.size,
    end() {
      for (const { end } of followers) end();
    },
  };
}

function seenBy(actor: Actor | undefined, acts: readonly Act[]): Happening[] {
  return acts
    .filter((act) => mayHear(actor, act))
    .map(({ number, kind, subject, seq, audience }) => ({
      number,
      isForAll: audience === "all",
      event: { kind, id: subject, ...(seq !== null && { seq }) },
    }));
}

function mayHear(actor: Actor | undefined, { audience, school }: Act): boolean {
  switch (audience) {
    case "all":
      return true;
    case "inside":
      return may(actor, "see_unverified_needs", { school: school ?? undefined });
    case "office":
      return may(actor, "see_people", {});
    case "bank":
      return may(actor, "see_statements", {});
    default:
      return audience satisfies never;
  }
}
