import { codeOf } from "#domain/code.ts";
import { canonicalJson, type Entry } from "#domain/entry.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import { equalBytes, leafHash, type Bytes } from "#domain/log/merkle.ts";
import { hexOf } from "#domain/log/note.ts";
import { sha256 } from "./sha2.ts";

/** What a leaf may say. Free text lives outside the ledger, and only its salted hash in the leaf. */
const fields = {
  seq: true,
  id: true,
  kind: true,
  campaign: true,
  recordedAt: true,
  effectiveOn: true,
  statedOn: true,
  actor: true,
  subjects: true,
  movements: true,
  files: true,
  reason: true,
  flags: true,
  lines: true,
  lost: true,
  key: true,
  tier: true,
  reverses: true,
  reversed: true,
} satisfies Record<Exclude<keyof Entry, "texts">, true>;

/**
 * Whether what is on the screen is what the hashed bytes say: their hash, the entry's number, every field
 * that they have, and none that they lack. An older page knows the fields of a newer leaf from the leaf.
 * Bytes that are not the one way of writing what they say prove nothing: others might read them otherwise.
 */
export function isAsShown(shown: EntryView, leaf: Bytes): boolean {
  if (shown.leafHash !== hexOf(leafHash(sha256, leaf))) return false;
  if (shown.code !== codeOf("entry", shown.seq)) return false;
  try {
    // Safe cast: each field is compared with one that is known, or with a newer server's.
    const whole = JSON.parse(new TextDecoder().decode(leaf)) as Entry & { version: number };
    if (!equalBytes(new TextEncoder().encode(canonicalJson(whole)), leaf)) return false;
    const { version: _, texts: __, ...said } = whole;
    // Safe cast but for a newer leaf's fields, which a newer server shows, too.
    const names = Object.keys({ ...fields, ...said }) as (keyof typeof fields)[];
    const told = Object.fromEntries(names.map((name) => [name, shown[name]]));
    return canonicalJson(told) === canonicalJson(said);
  } catch {
    // It is no JSON, or holds what no entry does.
    return false;
  }
}
