import { noon, openTestContext } from "#server/testing.ts";
import { createKeeper } from "../log/keeper.ts";
import { setFactorRoles } from "../commands/setFactorRoles.ts";
import { rightsOf, type Right } from "../routes/rights.ts";
import { statementReader } from "../simulation/server.ts";
import { testPages, testTables } from "../testing/app.ts";
import { askersOf, nobody, type Someone } from "../testing/askers.ts";
import { exampleWorld, type Example } from "../testing/exampleWorld.ts";
import { by } from "../testing/story.ts";
import type { Chance } from "../simulation/chance.ts";
import { readDescription, type Description } from "./described.ts";
import { secretsFrom } from "./secrets.ts";

/** How long a request takes by the world's clock: so that limits of attempts end, and no day does. */
const requestMs = 1_500;

const administrator = { account: "quan-tri", role: "administrator", alsoClusters: [] } as const;

/** A route with what it asks, and the last valid request to it that was made. */
export interface Target {
  route: string;
  right: Right | undefined;
  examples: Example[];
}

/** The world that one run attacks: the whole app, things in every state, somebody in every role. */
export async function openStage(chance: Chance) {
  const { context: bare, close } = await openTestContext();
  const keeper = createKeeper(bare, { rest: 0 });
  const context = { ...bare, happened: () => keeper.wake() };
  const world = await exampleWorld(context);
  const parts = { tables: testTables, pages: testPages, statementReader };
  const { app, peopleFor, made } = await askersOf(world, parts);
  const answer = await app.request("/api/openapi.json");
  const description = readDescription((await answer.json()) as Description);
  const targets: Target[] = [...rightsOf(app)].map(([route, right]) => ({
    route,
    right,
    examples: [],
  }));
  let people = await anew();
  for (const target of targets) await renew(target);

  /** Somebody new in each role, signed in; what the public may not read is known of each. */
  async function anew() {
    const all = await peopleFor("GET /api/me");
    return all.map((one) => ({ ...one, hidden: secretsFrom(one, world) }));
  }

  /** Makes another valid request to a route; the last goes on when the world allows no other. */
  async function renew(target: Target): Promise<boolean> {
    try {
      target.examples = await made(target.route, chance.one(people));
      return true;
    } catch {
      // What a run did may stand in the way, a campaign that it closed for one.
      return false;
    } finally {
      // The world's own acts wake its live stream alone.
      keeper.wake();
    }
  }

  /** Who was signed out, disabled or asked for a second factor is succeeded by somebody who is not. */
  async function succeed() {
    await setFactorRoles(context, by(administrator), { roles: [] });
    for (const one of people) {
      const told = await app.request("/api/me", { headers: { cookie: one.cookie } });
      if (one.actor ? told.ok : !told.ok) continue;
      people = await anew();
      return;
    }
  }

  let requests = 0;
  return {
    app,
    context,
    world,
    description,
    targets,
    renew,
    succeed,
    people: () => people,
    /** Takes everything into the public log and signs it. */
    async growLog() {
      keeper.wake();
      await keeper.settled();
    },
    /** Resolves when the log has taken in what happened. */
    logSettled: () => keeper.settled(),
    async close() {
      await keeper.end();
      await close();
    },
    /** Lets the world's clock go on; gives what it says. */
    tick() {
      const now = noon + requestMs * ++requests;
      context.setNow(now);
      return now;
    },
  };
}
export type Stage = Awaited<ReturnType<typeof openStage>>;
export type Person = ReturnType<Stage["people"]>[number];
export const isNobody = (one: Someone) => one.who === nobody.who;
