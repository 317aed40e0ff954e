import * as v from "valibot";
import type { Problem } from "#domain/answers.ts";
import { openAgain, typedAt } from "../../app/draft.ts";
import type { Compact } from "../compact.ts";
import type { ItemKind } from "../item.ts";

/** Why a pasted text is not opened: it is not whole, of another kind, of nothing that is there, or its form is in use. */
export type NotOpened = "wrong" | "other" | "gone" | "busy";

/**
 * Where a text is opened: at the address of its form, which it has filled, or as an act of one tap.
 * What it makes may be recorded already, and is seen at `known`.
 */
export type Opened = { address: string } | { act: PastedAct } | { known: string };

/** Reads a text of one kind; `id` is the thing that its path names. */
export type Reader = (read: Compact, id: string) => Promise<Opened | NotOpened | Problem>;

/** An act that was read from a text and needs no form: what it says, and what enters it. */
export interface PastedAct extends Pick<Compact, "key" | "path"> {
  kind: ItemKind;
  body: { onBehalfOf?: string | undefined };
  things: string[];
  makes?: string;
  /** What it is about, and where that is looked at. */
  name: string;
  address: string;
  /** Whose it is, or from whom to whom. */
  between: string;
  /** What it says, in the reader's language. */
  says: () => (string | undefined)[];
  /** What was written with it. */
  quote?: string | undefined;
  /** Whether a cluster gives, and which one has to be sure. */
  isGift?: boolean;
}

/** The body as its schema says; undefined when it is not like that. */
export function bodyAs<Schema extends v.GenericSchema>(schema: Schema, { body }: Compact) {
  const parsed = v.safeParse(schema, jsonOf(body));
  return parsed.success ? parsed.output : undefined;
}

/** Fills a form and says where it is; one that is being written in stays as it is, if it is not this. */
export async function fillForm(
  place: string,
  draft: { key?: string | undefined },
  address: string,
) {
  const typed: { key?: unknown } | undefined = typedAt(place)?.value;
  if (typed && typed.key !== draft.key) return "busy" as const;
  if (!typed) await openAgain(place, draft);
  return { address };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
