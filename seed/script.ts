import type { Database } from "#db/database.ts";
import type { By } from "#server/commands/act.ts";
import { lapsePledges } from "#server/commands/lapsePledges.ts";
import type { Context } from "#server/context.ts";
import { system, type Actor } from "#domain/actor.ts";
import { accept, type Decision } from "#domain/decision.ts";
import type { Chance } from "./chance.ts";
import { seedContext } from "./seedContext.ts";

type Command = (context: Context, by: By) => Promise<Decision<unknown>>;

/** One act of the demo's past: when, what, by whom. */
interface Step {
  at: number;
  what: string;
  command: Command;
  by: By;
  /** It reads what is committed, so it waits for everything before it. */
  alone?: boolean;
}

/** What happened before the demo started: noted in any order, played in the order of time. */
export interface Script {
  /** Notes an act at an instant; `what` names it if it should be refused. */
  add(at: number, { actor, what }: { actor: Actor; what: string }, command: Command): void;
  /** Notes an act of several commits, before which everything earlier is committed. */
  alone(at: number, { actor, what }: { actor: Actor; what: string }, command: Command): void;
  /** Notes that promises whose last day is over lapse now, as they do every night. */
  lapse(at: number): void;
  /**
   * Plays everything by a clock that stands at each act; `server` makes the ids and salts that the
   * server would make. Throws when an act is refused.
   */
  play(db: Database, server: Chance): Promise<void>;
}

/** How many acts are asked for at once; they share a commit and still run in their order. */
const batchMax = 200;

/** An empty script; `chance` makes the keys of its acts. */
export function newScript(chance: Chance): Script {
  const steps: Step[] = [];
  const by = (actor: Actor, at: number): By => ({ actor, key: chance.id(at), fingerprint: "seed" });
  return {
    add: (at, { actor, what }, command) => steps.push({ at, what, command, by: by(actor, at) }),
    alone: (at, { actor, what }, command) =>
      steps.push({ at, what, command, by: by(actor, at), alone: true }),
    lapse: (at) =>
      steps.push({
        at,
        what: "lapse",
        command: async (context) => accept(await lapsePledges(context)),
        by: by(system, at),
        alone: true,
      }),
    async play(db, server) {
      const inOrder = steps.toSorted((a, b) => a.at - b.at);
      for (const batch of batches(inOrder))
        await Promise.all(batch.map((step) => perform(step, { db, server })));
    },
  };
}

async function perform(step: Step, { db, server }: { db: Database; server: Chance }) {
  const { at } = step;
  const context = seedContext(db, server, () => at);
  const decision = await step.command(context, step.by);
  if (decision.ok) return;
  const when = new Date(at).toISOString();
  throw new Error(
    `refused: ${step.what}, ${when}: ${decision.code} ${JSON.stringify(decision.facts)}`,
  );
}

function* batches(steps: readonly Step[]): Generator<Step[]> {
  let batch: Step[] = [];
  for (const step of steps) {
    if (batch.length === batchMax || step.alone || batch.at(-1)?.alone) {
      yield batch;
      batch = [];
    }
    batch.push(step);
  }
  yield batch;
}
