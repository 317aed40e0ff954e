import { createHash } from "node:crypto";
import type { Reader } from "#db/database.ts";
import { weighEvidence } from "#db/evidence.ts";
import { countUnnamed, findPhoto, findPhotoFile, savePhotoFile } from "#db/photos.ts";
import type { Actor } from "#domain/actor.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { photoLimits, type PhotoReader, type ReadPhoto } from "#domain/photo.ts";
import type { Context } from "../context.ts";
import { act } from "./act.ts";
import { ofSchool } from "./authority.ts";
import { removeFiles } from "./removeFiles.ts";

interface Sent {
  id: string;
  bytes: Uint8Array;
}

/**
 * Takes the bytes of a photo, before or after a need or a receipt names it. It needs no key: the same
 * bytes again change nothing. A receipt that waits for one has its evidence then. Refuses what is no photo, bytes other than those that were named,
 * another school's photo, an id under which somebody else sent one that nothing names, and more than
 * `unnamedMax` such of one account.
 */
export async function takePhoto(
  context: Context,
  read: PhotoReader,
  actor: Actor,
  { id, bytes }: Sent,
): Promise<Decision<{ id: string }>> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const sent = { actor, id, sha256 };
  // Asked before the costly part, and again when nothing else can change any more.
  const asked = await decideTaking(context.db.read, sent);
  if (!asked.ok) return asked;
  if (asked.value.isThere) return accept({ id });
  const photo = await read(bytes);
  if (!photo.ok) return photo;
  return context.files.alone(() => keep(context, sent, photo.value));
}

type Asked = { actor: Actor; id: string; sha256: string };

/** Whether it has been taken, whose it is, the files it was kept in, and the receipt that names it. */
interface Taking {
  isThere: boolean;
  school: string | undefined;
  before: string[];
  receipt?: string | undefined;
}

/** Whether a photo may be taken. */
async function decideTaking(read: Reader, { actor, id, sha256 }: Asked): Promise<Decision<Taking>> {
  const [named, sent] = await Promise.all([findPhoto(read, id), findPhotoFile(read, id)]);
  const isThere = sent?.sha256 === sha256;
  const before = sent ? [sent.photo, sent.small] : [];
  if (named) {
    const { school } = named.owner;
    const mine = ofSchool(actor, "send_photo", school);
    if (!mine.ok) return mine;
    if (named.isErased) return refuse("photo_erased", { id });
    return named.sha256 === sha256
      ? accept({ isThere, school, before, receipt: named.receipt?.id })
      : refuse("photo_differs", { id });
  }
  if (sent && sent.account !== actor.account) return refuse("duplicate_id", { id });
  if (!sent && (await countUnnamed(read, actor.account)) >= photoLimits.unnamedMax)
    return refuse("too_many", { waitSeconds: 3_600 });
  return accept({ isThere, school: actor.school, before });
}

/** Keeps both pictures and names them; when that is refused, they go again. */
async function keep(
  context: Context,
  sent: Asked,
  { photo, small, width, height }: ReadPhoto,
): Promise<Decision<{ id: string }>> {
  const { actor, id, sha256 } = sent;
  const kept = { photo: await context.files.keep(photo), small: await context.files.keep(small) };
  const by = { actor, key: context.newId(), fingerprint: sha256 };
  const replaced: string[] = [];
  const answer = await act(context, by, async (tx) => {
    const asked = await decideTaking(tx, sent);
    if (!asked.ok) return asked;
    const { school, before, receipt } = asked.value;
    replaced.push(...before);
    const { account } = actor;
    const bytes = photo.length + small.length;
    const row = { id, sha256, account, ...kept, width, height, bytes };
    await savePhotoFile(tx, { ...row, arrivedAt: context.now() });
    if (receipt) await weighEvidence(tx, receipt);
    return accept({
      kind: "photo",
      done: { id },
      status: 200 as const,
      audience: "inside" as const,
      ...(school && { school }),
    });
  });
  await removeFiles(context, answer.ok ? replaced : Object.values(kept));
  return answer.ok ? accept({ id }) : answer;
}
