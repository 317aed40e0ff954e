import { v7 } from "uuid";
import { assert } from "#domain/decision.ts";
import type { Act } from "#domain/may.ts";
import type { RefusalCode } from "#domain/refusals.ts";
import type { TestContext } from "#server/testing.ts";
import { person } from "./people.ts";
import { aPhoto, hashOf } from "./photos.ts";
import { busyScene } from "./scene.ts";

/** One valid request to a route, about a thing of the scene's first school or first cluster. */
export interface Example {
  /** Path and query below `/api`, unless it begins with a slash. */
  path: string;
  /** JSON, or the text or bytes of a file. */
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
export const someone = "bi-danh-ai-do";

/** What is private of the examples' things: each is unlike anything else that is said. */
const secrets = {
  /** How every user name begins, and so every name of a person (`person`). */
  username: "bi-danh",
  situation: "Bí Danh: mái bếp sập",
  damage: "Bí Danh: mất sạch chăn",
  contact: { name: "Bí Danh Nghe Máy", phone: "0905 131 131" },
  lineNote: "Bí Danh: loại dày",
  pledgeNote: "Bí Danh gom hộ",
  carrying: {
    carrier: "Nhà xe Bí Danh",
    plate: "29X-131.31",
    driver: { name: "Bí Danh Lái Xe", phone: "0905 313 313" },
    expectedOn: "2027-01-07",
    document: "Biên bản Bí Danh",
    note: "Bí Danh: gọi trước",
  },
  receiving: {
    receivedBy: { name: "Bí Danh Nhận Hàng", position: "Bí Danh Phó" },
    note: "Bí Danh: thùng rách",
  },
  reason: "Bí Danh làm rơi xuống suối",
};

/** The busy scene with a word to hide in each place, and new things for acts that use them up. */
export async function exampleWorld(context: TestContext) {
  const scene = await busyScene(context);
  await person(context, someone, [{ role: "department" }]);
  const { actors, done } = scene;
  const picture = await aPhoto();
  /** A photo that was not sent yet. */
  const naming = () => ({ id: v7(), sha256: hashOf(picture) });
  const sendPhoto = async (photo: { id: string }) => {
    const sent = await scene.put(`/api/photos/${photo.id}`, actors.school, picture);
    assert(sent.ok, "the school may send its photo");
    return photo;
  };
  const filed = () => {
    const { situation, damage, contact, lineNote: note } = secrets;
    const lines = [{ ...scene.lineOf("CHAN", 5), note }];
    return done("needs", actors.school, {
      ...scene.needOf([]),
      situation,
      damage,
      contact,
      photos: [naming()],
      lines,
    });
  };
  const verified = async () => {
    const need = await filed();
    await done(`needs/${need.id}/verify`, actors.department, { lines: [] });
    return need;
  };
  const helped = async () => {
    const need = await verified();
    const [line] = need.lines;
    const asked = { ...scene.promising(line!, 5), note: secrets.pledgeNote };
    return { need, pledge: await done("pledges", actors.cluster, asked) };
  };
  const sent = async () => {
    const part = scene.partOf((await helped()).pledge, 5);
    const leaving = { ...scene.sending([part]), ...secrets.carrying };
    const { id } = await done("consignments", actors.cluster, leaving);
    return { id, part: part.id };
  };
  const received = async () => {
    const { id, part } = await sent();
    const lines = [{ line: part, good: 3, missing: 2, reason: secrets.reason }];
    const signature = { strokes: [[[10, 10] as [number, number], [300, 100] as [number, number]]] };
    const receipt = {
      ...scene.receiptOf(lines),
      ...secrets.receiving,
      signature,
      photos: [naming()],
    };
    await done(`consignments/${id}/receipt`, actors.school, receipt);
    return { id, photos: receipt.photos };
  };

  /** A difference of two missing blankets, by its address. */
  const missing = async () => {
    const consignment = (await received()).id;
    const answer = await scene.get(`/api/discrepancies?consignment=${consignment}`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return `discrepancies/${items[0]?.id}`;
  };

  const made = { filed, verified, helped, sent, received, missing };
  return { ...scene, context, secrets, picture, sendPhoto, ...made };
}
export type ExampleWorld = Awaited<ReturnType<typeof exampleWorld>>;

type Made = Example | Example[] | Promise<Example | Example[]>;
/** Makes an example for somebody; for nobody when all that counts is that it is refused. */
export type Maker = (world: ExampleWorld, asker: Asker | undefined) => Made;
