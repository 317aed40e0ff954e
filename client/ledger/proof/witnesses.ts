import type { WitnessView } from "#domain/ledgerViews.ts";
import type { Bytes } from "#domain/log/merkle.ts";
import {
  cosignedText,
  readCosignature,
  readKey,
  readNote,
  signaturesOf,
} from "#domain/log/note.ts";
import { sha256 } from "./sha2.ts";
import { verifySignature } from "./verifySignature.ts";

/** Who outside has signed the same checkpoint, and who has seen another log under this name. */
export interface Witnesses {
  cosigned: Cosigned[];
  disputed: string[];
}

/** Somebody outside who has signed the same checkpoint, and when, in milliseconds since 1970. */
export interface Cosigned {
  name: string;
  at: number;
}

/**
 * What witnesses say of a checkpoint, by the keys that the server names for them. A list that cannot be
 * read, or was not given, says nothing: the entry's own proof does not rest on it.
 */
export async function witnessesOf(
  checkpoint: string,
  list: { status: number; bytes: Bytes } | undefined,
): Promise<Witnesses> {
  const note = readNote(checkpoint);
  const items = list?.status === 200 ? readList(list.bytes) : [];
  const cosigned: Cosigned[] = [];
  for (const { vkey } of items) {
    const key = readKey(sha256, vkey);
    const [signature] = key && note ? signaturesOf(key, note.signatures) : [];
    const told = signature && readCosignature(signature.bytes);
    if (!key || !note || !told) continue;
    const text = cosignedText(note.text, told.seconds);
    if (await verifySignature(key.publicKey, text, told.signature))
      cosigned.push({ name: key.name, at: told.seconds * 1_000 });
  }
  const disputed = items.filter(({ problem }) => problem === "forked").map(({ name }) => name);
  return { cosigned, disputed };
}

/** The witnesses in a list, without what is none. */
function readList(bytes: Bytes): WitnessView[] {
  try {
    const { items } = JSON.parse(new TextDecoder().decode(bytes)) as { items: unknown[] };
    return items.filter(isWitness);
  } catch {
    return [];
  }
}

/** Of what is used here; a newer server may tell more. */
function isWitness(one: unknown): one is WitnessView {
  const { name, vkey } = (one ?? {}) as Partial<WitnessView>;
  return typeof name === "string" && typeof vkey === "string";
}
