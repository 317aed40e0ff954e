import type { Day } from "#domain/day.ts";
import { cash } from "#domain/catalogue.ts";
import type { ConsignmentView } from "#domain/giftViews.ts";
import type { WayIn } from "#domain/onBehalf.ts";
import type { Signature } from "#domain/signature.ts";
import { usualWay } from "../onBehalf/usualWay.ts";
import type { NamedPhoto } from "#domain/photo.ts";
import { newId } from "../api/newId.ts";

/** What became of what is short: broken, not there, or some of each. */
export const shortKinds = ["damaged", "missing", "both"] as const;
export type ShortKind = (typeof shortKinds)[number];

/** What someone counts of one line. Every line begins as it was sent, in good order. */
export interface LineCount {
  line: string;
  /** Good ones, those beyond what was sent included; absent while the field is empty. */
  arrived?: number | undefined;
  /** Absent until somebody says which. */
  kind?: ShortKind | undefined;
  /** Of what is short, the broken ones, when it is some of each. */
  damaged?: number | undefined;
  /** Nothing of this line came. */
  isNone: boolean;
  reason: string;
}

/** Something that came though no line names it. */
export interface ExtraCount {
  id: string;
  item: string;
  surplus?: number | undefined;
}

export interface ReceiptDraft {
  /** The idempotency key, and the id of the receipt. */
  key: string;
  id: string;
  receivedOn: Day;
  name: string;
  position: string;
  note: string;
  signature?: Signature | undefined;
  /** How the department came to know of it, when it types it in for the school. */
  enteredFrom?: WayIn | undefined;
  /** Their bytes wait on this device, apart. */
  photos: NamedPhoto[];
  lines: LineCount[];
  extra: ExtraCount[];
}

export type SentLine = Pick<
  ConsignmentView["lines"][number],
  "id" | "item" | "name" | "unit" | "scale" | "quantity"
>;

export interface Count {
  good: number;
  damaged: number;
  missing: number;
  surplus: number;
}

/** A form that says all arrived as it was sent, until someone says otherwise. */
export function newReceipt(
  sent: readonly SentLine[],
  by: { today: Day; name: string; position: string },
): ReceiptDraft {
  return {
    key: newId(),
    id: newId(),
    receivedOn: by.today,
    name: by.name,
    position: by.position,
    note: "",
    photos: [],
    lines: sent.map(({ id, quantity }) => ({
      line: id,
      arrived: quantity,
      isNone: false,
      reason: "",
    })),
    extra: [],
  };
}

/** Where a draft is kept: of whom one is now, and of one consignment. */
export function placeOfReceipt(membership: string, consignment: string): string {
  return `receipt:${membership}:${consignment}`;
}

/** How much less than was sent came in good order. */
export function shortOf(sent: SentLine, line: LineCount): number {
  if (line.isNone) return sent.quantity;
  return Math.max(0, sent.quantity - (line.arrived ?? sent.quantity));
}

/** What a line comes to; undefined while it is not said what became of what is short. */
export function countOf(sent: SentLine, line: LineCount): Count | undefined {
  const short = shortOf(sent, line);
  if (line.isNone) return { good: 0, damaged: 0, missing: short, surplus: 0 };
  if (line.arrived === undefined) return undefined;
  const surplus = Math.max(0, line.arrived - sent.quantity);
  if (short === 0) return { good: sent.quantity, damaged: 0, missing: 0, surplus };
  // Money does not break.
  const kind = sent.item === cash ? "missing" : line.kind;
  const damaged = { damaged: short, missing: 0, both: line.damaged };
  const broken = kind && damaged[kind];
  if (broken === undefined || broken > short) return undefined;
  return { good: line.arrived, damaged: broken, missing: short - broken, surplus };
}

/** Whether a line differs in anything from what was sent. */
export function differs(count: Count): boolean {
  return count.damaged + count.missing + count.surplus > 0;
}

/** What would be sent to the server, every line said in full; it is judged by `NewReceipt`. */
export function toConfirm(
  draft: ReceiptDraft,
  sent: readonly SentLine[],
  onBehalfOf: string | undefined,
) {
  return {
    id: draft.id,
    receivedOn: draft.receivedOn,
    receivedBy: { name: draft.name, position: draft.position },
    note: draft.note.trim() === "" ? undefined : draft.note,
    ...(onBehalfOf === undefined
      ? { signature: signatureOf(draft) }
      : { onBehalfOf, enteredFrom: draft.enteredFrom ?? usualWay }),
    ...(draft.photos.length > 0 && { photos: draft.photos }),
    lines: [
      ...draft.lines.flatMap((line) => {
        const of = sent.find(({ id }) => id === line.line);
        const count = of && countOf(of, line);
        if (!count) return [];
        const reason = differs(count) && line.reason.trim() !== "" ? line.reason : undefined;
        return [{ line: line.line, ...count, reason }];
      }),
      ...draft.extra.map(({ item, surplus }) => ({ item, surplus })),
    ],
  };
}

/** How it is signed, if it is: a name that nobody typed is none. */
function signatureOf({ signature }: ReceiptDraft): Signature | undefined {
  return signature && "name" in signature && signature.name.trim() === "" ? undefined : signature;
}
