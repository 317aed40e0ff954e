import { appendEntry } from "#db/ledger/append.ts";
import { allKeyChanges, latestCampaign } from "#db/ledger/logKeys.ts";
import { findLogHead, saveLogHead } from "#db/ledger/tree.ts";
import { department } from "#domain/actor.ts";
import { dayOf } from "#domain/calendar.ts";
import { assert } from "#domain/decision.ts";
import { toBase64 } from "#domain/log/base64.ts";
import { keyChangeText } from "#domain/log/keyChange.ts";
import { formatKey, formatNote, readNote, signaturesOf } from "#domain/log/note.ts";
import type { Context } from "../context.ts";
import { growLog } from "./growLog.ts";

type Key = Context["logKey"];

/**
 * Hands the log over to a new key: an entry in which the old key signs the new one, a checkpoint of
 * it that the old key signs, and the same checkpoint signed by both. Done again after a power cut it
 * goes on where it was. Throws when nothing was ever recorded: then there is nothing to hand over.
 */
export async function changeLogKey(context: Context, next: Key): Promise<void> {
  const { db, logKey, now, newId } = context;
  const [from, to] = [formatKey(logKey.publicKey), formatKey(next.publicKey)];
  await db.write(async (tx) => {
    const isDone = (await allKeyChanges(tx)).some((change) => change.to === to);
    if (isDone) return;
    const campaign = await latestCampaign(tx);
    assert(campaign, "a log that has no entry needs no new key");
    const signature = toBase64(logKey.sign(keyChangeText(from, to)));
    const appended = await appendEntry(tx, now(), {
      id: newId(),
      kind: "log_key_changed",
      campaign,
      effectiveOn: dayOf(now()),
      actor: { organisation: department, role: "administrator" },
      subjects: {},
      movements: [],
      key: { from, to, signature },
    });
    assert(appended.ok, "an entry that moves nothing makes no amount too large");
  });
  while ((await growLog(context)).more);
  await db.write(async (tx) => {
    const head = await findLogHead(tx);
    const note = head && readNote(head.checkpoint);
    assert(head && note, "a log that has grown has a head");
    if (signaturesOf(next.publicKey, note.signatures).length > 0) return;
    const { name, id: keyId } = next.publicKey;
    const own = { name, keyId, bytes: next.sign(note.text) };
    const checkpoint = formatNote({ ...note, signatures: [...note.signatures, own] });
    await saveLogHead(tx, { ...head, checkpoint });
  });
}
