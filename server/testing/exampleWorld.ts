import type { Act } from "#domain/may.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import type { TestContext } from "#server/testing.ts";
import { person } from "./people.ts";
import { busyScene } from "./scene.ts";

/** One valid request to a route, about a thing of the scene's first school or first cluster. */
export interface Example {
  /** Path and query below `/api`, unless it begins with a slash. */
  path: string;
  /** JSON, or the text of a file. */
  body?: unknown;
  /** Words that only those read who may do the act. */
  parts?: Partial<Record<Act, string>>;
  /** How another's thing is refused, where not as `not_your_site` and `not_your_cluster`. */
  foreign?: { school?: RefusalCode; cluster?: RefusalCode };
  /** An event stream is read until it says this. */
  until?: string;
  /** The status for those who may, when it is not a success: nothing of the kind is there, or on. */
  status?: 404 | 409;
}

/** Somebody who is signed in; an example of one's own account is of theirs. */
export interface Asker {
  username: string;
  membership: string;
}

/** Who signs in where nobody else does. */
export const someone = "ai-do";

/** The busy scene with a word to hide in each place, and new things for acts that use them up. */
export async function exampleWorld(context: TestContext) {
  const scene = await busyScene(context);
  await person(context, someone, [{ role: "department" }]);
  const { actors, done } = scene;
  const told = {
    situation: "Mái bếp sập",
    contact: { name: "Người Nghe Máy", phone: "0905 111 222" },
    plate: "23C-999.99",
    note: "Cụm gom hộ",
  };
  const reason = "Rơi xuống suối";

  const filed = () => {
    const need = scene.needOf([scene.lineOf("CHAN", 5)]);
    const { situation, contact } = told;
    return done("needs", actors.school, { ...need, situation, contact });
  };
  const verified = async () => {
    const need = await filed();
    await done(`needs/${need.id}/verify`, actors.department, { lines: [] });
    return need;
  };
  const helped = async () => {
    const need = await verified();
    const [line] = need.lines as { id: string }[];
    const asked = { ...scene.promising(line!, 5), note: told.note };
    return { need, pledge: await done("pledges", actors.cluster, asked) };
  };
  const sent = async () => {
    const part = scene.partOf((await helped()).pledge, 5);
    const leaving = { ...scene.sending([part]), plate: told.plate };
    const { id } = await done("consignments", actors.cluster, leaving);
    return { id, part: part.id };
  };
  const received = async () => {
    const { id, part } = await sent();
    const lines = [{ line: part, good: 3, missing: 2, reason }];
    await done(`consignments/${id}/receipt`, actors.school, scene.receiptOf(lines));
    return id;
  };

  /** A difference of two missing blankets, by its address. */
  const missing = async () => {
    const consignment = await received();
    const answer = await scene.get(`/api/discrepancies?consignment=${consignment}`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return `discrepancies/${items[0]?.id}`;
  };

  const made = { filed, verified, helped, sent, received, missing };
  return { ...scene, context, told: { ...told, reason }, ...made };
}
export type ExampleWorld = Awaited<ReturnType<typeof exampleWorld>>;

type Made = Example | Example[] | Promise<Example | Example[]>;
/** Makes an example for somebody; for nobody when all that counts is that it is refused. */
export type Maker = (world: ExampleWorld, asker: Asker | undefined) => Made;
