import { actsAfter, eventsMax, lastActNumber } from "#db/acts.ts";
import type { Database } from "#db/database.ts";
import type { Actor } from "#domain/actor.ts";
import { may } from "#domain/may.ts";
import type { LiveEvent } from "#domain/views.ts";

/** How many may follow at once; beyond it a reader is asked to come back later. */
export const followersMax = 12_000;

/** One event with the number under which it can be asked for again. */
export interface Happening {
  number: number;
  event: LiveEvent;
}

type Follower = { actor: Actor | undefined; tell: (happened: Happening[]) => void };
type Act = Awaited<ReturnType<typeof actsAfter>>[number];

/** Tells followers what happened, each only what they may see. */
export interface Live {
  /** To be called after a commit; many calls at once cost one look at the database. */
  wake(): void;
  /** Follows from now on; the answer ends it. Undefined when too many follow already. */
  follow(actor: Actor | undefined, tell: Follower["tell"]): (() => void) | undefined;
  /** What happened after a number, as much as one look gives. */
  since(number: number, actor: Actor | undefined): Promise<Happening[]>;
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
      looking ??= look().finally(() => (looking = undefined));
    },
    follow(actor, tell) {
      if (followers.size >= followersMax) return undefined;
      const follower = { actor, tell };
      followers.add(follower);
      return () => followers.delete(follower);
    },
    async since(number, actor) {
      return seenBy(actor, await actsAfter(db.read, number));
    },
  };
}

function seenBy(actor: Actor | undefined, acts: readonly Act[]): Happening[] {
  return acts
    .filter(
      ({ audience, school }) =>
        audience === "all" || may(actor, "see_unverified_needs", { school: school ?? undefined }),
    )
    .map(({ number, kind, subject, seq }) => ({
      number,
      event: { kind, id: subject, ...(seq !== null && { seq }) },
    }));
}
