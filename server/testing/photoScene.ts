import { readdirSync } from "node:fs";
import * as v from "valibot";
import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import type { ReceiptEvidence } from "#domain/evidence.ts";
import { ConsignmentView } from "#domain/giftViews.ts";
import { NeedView } from "#domain/needViews.ts";
import type { TestContext } from "#server/testing.ts";
import { everything } from "./everything.ts";
import { aPhoto, hashOf } from "./photos.ts";
import { busyScene } from "./scene.ts";

/** The busy scene, with needs and receipts that name photos, and phones that send them. */
export async function photoScene(context: TestContext) {
  const scene = await busyScene(context);
  const { get, put, done, actors, needOf, lineOf } = scene;
  let shade = 0;

  /** A photo like no other, and how a need or a receipt names it. */
  async function photo() {
    const bytes = await aPhoto({ shade: shade++ });
    return { bytes, named: { id: v7(), sha256: hashOf(bytes) } };
  }
  const send = (id: string, bytes: Uint8Array<ArrayBuffer>, actor: Actor = actors.school) =>
    put(`/api/photos/${id}`, actor, bytes);
  /** How the photo and its small picture are answered. */
  const seen = async (id: string, actor?: Actor) =>
    Promise.all(
      ["", "?size=thumb"].map(
        async (size) => (await get(`/api/photos/${id}${size}`, actor)).status,
      ),
    );

  /** A verified need of five blankets. */
  async function needWith(photos: object[]) {
    const line = lineOf("CHAN", 5);
    const need = await done("needs", actors.school, { ...needOf([line]), photos });
    await done(`needs/${need.id}/verify`, actors.department, { lines: [] });
    return { ...need, line };
  }
  /** The id of a consignment that was received. */
  async function receivedWith(photos: object[]) {
    const { line } = await needWith([]);
    const pledge = await done("pledges", actors.cluster, scene.promising(line, 5));
    const part = scene.partOf(pledge, 5);
    const { id } = await done("consignments", actors.cluster, scene.sending([part]));
    const receipt = { ...scene.receiptOf([{ line: part.id, good: 5 }]), photos };
    await done(`consignments/${id}/receipt`, actors.school, receipt);
    return id;
  }

  /** From now on the campaign asks each receipt for a photo, or does not. */
  const ask = (receiptEvidence: ReceiptEvidence) =>
    done(`campaigns/${scene.campaign}/change`, actors.department, {
      receiptEvidence,
      ...(receiptEvidence === "not_asked" && { noEvidenceReason: "few_cameras" }),
    });

  const read = async <Schema extends v.GenericSchema>(schema: Schema, path: string, by?: Actor) =>
    v.parse(schema, await (await get(`/api/${path}`, by)).json());
  const needSeen = (id: string, actor?: Actor) => read(NeedView, `needs/${id}`, actor);
  const consignmentSeen = (id: string, actor?: Actor) =>
    read(ConsignmentView, `consignments/${id}`, actor);

  const ledgerText = async () => JSON.stringify((await everything(context.db.read)).entries);
  /** The names of all files that are kept. */
  const filesKept = () => readdirSync(context.filesFolder).toSorted();
  /** Everything there is, to see that nothing of something refused is left. */
  const kept = async () => ({ ...(await everything(context.db.read)), files: filesKept() });

  const sent = { photo, send, seen, needWith, receivedWith, ask };
  return { ...scene, ...sent, needSeen, consignmentSeen, ledgerText, filesKept, kept };
}

/** The code of a refusal; undefined of what was not refused. */
export async function codeOf(answer: Response): Promise<string | undefined> {
  return ((await answer.json()) as { code?: string }).code;
}
