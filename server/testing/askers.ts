import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import type { NewMembership } from "#domain/person.ts";
import type { Parts } from "../app.ts";
import { examples } from "./examples.ts";
import type { Asker, Example, ExampleWorld } from "./exampleWorld.ts";
import { browserOf, me, person, servedApp, testAuth } from "./people.ts";

/** Who asks an example: somebody signed in, or nobody. */
export interface Someone extends Partial<Asker> {
  who: string;
  actor: Actor | undefined;
  cookie: string;
}
export const nobody: Someone = { who: "nobody", actor: undefined, cookie: "" };

/** The served app, and people of every role of two organisations who ask it for the examples. */
export async function askersOf(world: ExampleWorld, parts: Partial<Parts> = {}) {
  const { context, province } = world;
  const app = await servedApp(context, testAuth, parts);
  const roles: Record<string, NewMembership> = {
    school: { role: "school", school: province.school },
    otherSchool: { role: "school", school: province.otherSchool },
    cluster: { role: "cluster", cluster: province.cluster },
    otherCluster: { role: "cluster", cluster: province.otherCluster },
    department: { role: "department" },
    auditor: { role: "auditor" },
    administrator: { role: "administrator" },
  };
  let people = 0;

  /** Somebody new in each role, signed in, and nobody. */
  async function everyone(): Promise<Someone[]> {
    const all: Someone[] = [nobody];
    for (const [who, membership] of Object.entries(roles)) {
      const username = `${world.secrets.username}-${who.toLowerCase()}-${people++}`;
      const account = await person(context, username, [membership]);
      const browser = browserOf(app);
      await browser.signIn(username);
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const { active } = await me(browser);
      const actor: Actor = { account, alsoClusters: [], ...membership };
      all.push({ who, actor, cookie, username, membership: active ?? "" });
    }
    return all;
  }

  const always = await everyone();
  /** Who asks a route; where one's own account may change, somebody new. */
  async function peopleFor(route: string): Promise<Someone[]> {
    return / \/api\/(me|auth|invitations)\b/.test(route) ? everyone() : always;
  }

  /** The examples of a route, made for somebody. */
  async function made(route: string, one: Someone | undefined): Promise<Example[]> {
    const { username, membership } = one ?? {};
    const asker = username && membership ? { username, membership } : undefined;
    const example = await examples[route]?.(world, asker);
    return example ? [example].flat() : [];
  }

  function ask(route: string, { path, body }: Example, { cookie }: Someone) {
    const [method = ""] = route.split(" ");
    const asIs = typeof body === "string" || body instanceof Uint8Array;
    return app.request(path.startsWith("/") ? path : `/api/${path}`, {
      method,
      headers: { cookie, "idempotency-key": v7(), "content-type": "application/json" },
      // Safe cast: an example's bytes are those of a file, in memory of its own.
      ...(body !== undefined && { body: asIs ? (body as BodyInit) : JSON.stringify(body) }),
    });
  }

  return { app, peopleFor, made, ask };
}

/** An answer's text; of a stream as much as the example waits for. */
export async function read(answer: Response, { until }: Example): Promise<string> {
  if (!until || !answer.body) return answer.text();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes(until)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  return text;
}
