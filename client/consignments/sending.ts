import type { Means } from "#domain/consignment.ts";
import type { Day } from "#domain/day.ts";
import { cash, catalogueValue } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import { portion, type Basis } from "#domain/movement.ts";
import type { NeedLineView } from "#domain/needViews.ts";
import type { PledgeView } from "#domain/giftViews.ts";
import { newId } from "../api/newId.ts";
import type { PledgeDraft } from "../pledges/pledgeDraft.ts";

/** One line of what leaves, as it is being typed. */
export interface LineDraft {
  id: string;
  /** The promise it keeps; absent for what was never promised. */
  pledge?: string;
  item: string;
  /** The need line that an unpromised gift is for. */
  needLine?: string | undefined;
  /** Absent while the field is empty. */
  quantity?: number | undefined;
  /** Stated worth in đồng; absent while it follows the promise or the catalogue. */
  value?: number | undefined;
  basis?: Basis | undefined;
}

/** What is typed into the form; empty text means not given. */
export interface SendDraft {
  /** The idempotency key, and the id of the consignment. */
  key: string;
  id: string;
  cashMeans: Exclude<Means, "goods">;
  sentOn: Day;
  expectedOn: string;
  carrier: string;
  plate: string;
  driverName: string;
  driverPhone: string;
  note: string;
  /** The cluster whose gift the department enters, when no promise says whose it is. */
  giver: string;
  lines: LineDraft[];
}

/** What was typed to promise it, before it was rather sent at once. */
export type Typed = Partial<Pick<PledgeDraft, "quantity" | "value" | "giver">>;

/** What the form knows of where its lines go and what they are. */
export interface SendFacts {
  pledges: readonly PledgeView[];
  needLines: readonly NeedLineView[];
  items: readonly Item[];
}

/**
 * A new form, with all that the chosen promises have outstanding, and all that the line of a need lacks
 * to which something is sent without a promise, or as much of it as was typed to be promised.
 */
export function newDraft(
  pledges: readonly PledgeView[],
  today: Day,
  towards?: NeedLineView,
  typed?: Typed,
): SendDraft {
  const promised = pledges.map(({ id, item, outstanding }) => ({
    id: newId(),
    pledge: id,
    item,
    quantity: outstanding,
  }));
  const unpromised = towards ? unpromisedLine(towards, typed) : [];
  return {
    key: newId(),
    id: newId(),
    cashMeans: "transfer",
    sentOn: today,
    expectedOn: "",
    carrier: "",
    plate: "",
    driverName: "",
    driverPhone: "",
    note: "",
    giver: typed?.giver ?? "",
    lines: [...promised, ...unpromised],
  };
}

/** What was typed later than a form that is opened again, in the line that it is about. */
export function retyped(draft: SendDraft, towards: NeedLineView, typed: Typed) {
  const [line] = unpromisedLine(towards, typed);
  const isOf = ({ needLine }: LineDraft) => needLine === towards.id;
  const lines = draft.lines.some(isOf)
    ? draft.lines.map((one) => (isOf(one) && line ? { ...line, id: one.id } : one))
    : [...(line ? [line] : []), ...draft.lines];
  return { lines, giver: typed.giver || draft.giver };
}

function unpromisedLine({ id, item, lacking }: NeedLineView, typed: Typed = {}): LineDraft[] {
  const { quantity = lacking, value } = typed;
  if (lacking === 0) return [];
  const isStated = value !== undefined && item !== cash;
  return [
    { id: newId(), item, needLine: id, quantity, ...(isStated && { value, basis: "estimate" }) },
  ];
}

/** Cash travels alone: a consignment with a line of it is cash in hand or a transfer. */
export function meansOf({ lines, cashMeans }: Pick<SendDraft, "lines" | "cashMeans">): Means {
  return lines.some(({ item }) => item === cash) ? cashMeans : "goods";
}

/** Whether somebody drives; a bank transfer has no carrier. */
export function isCarried(means: Means): boolean {
  return means !== "transfer";
}

/** The most that a line may hold; undefined when nothing limits it. */
export function mostOf(line: LineDraft, facts: SendFacts): number | undefined {
  if (line.pledge) return facts.pledges.find(({ id }) => id === line.pledge)?.outstanding ?? 0;
  if (line.needLine) return facts.needLines.find(({ id }) => id === line.needLine)?.lacking ?? 0;
  return undefined;
}

/** What a line is worth in đồng: as stated, else its share of the promise, else by the catalogue. */
export function valueOf(line: LineDraft, facts: SendFacts): number {
  const quantity = line.quantity ?? 0;
  if (line.item === cash) return quantity;
  if (line.value !== undefined) return line.value;
  const pledge = facts.pledges.find(({ id }) => id === line.pledge);
  if (pledge) return portion(pledge, Math.min(quantity, pledge.quantity)).value;
  const item = facts.items.find(({ id }) => id === line.item);
  return item ? catalogueValue(item, quantity) : 0;
}

/** What would be sent to the server; it is judged by `NewConsignment`. */
export function toSend(
  draft: SendDraft,
  to: { campaign: string; site: string; onBehalfOf?: string | undefined },
  facts: SendFacts,
) {
  const { driverName, driverPhone } = draft;
  const means = meansOf(draft);
  const hasDriver = driverName.trim() !== "" || driverPhone.trim() !== "";
  return {
    id: draft.id,
    ...to,
    means,
    sentOn: draft.sentOn,
    expectedOn: given(draft.expectedOn),
    ...(isCarried(means) && {
      carrier: given(draft.carrier),
      plate: given(draft.plate),
      driver: hasDriver ? { name: driverName, phone: driverPhone } : undefined,
    }),
    note: given(draft.note),
    lines: draft.lines.map((line) => lineToSend(line, facts)),
  };
}

function lineToSend(line: LineDraft, facts: SendFacts) {
  const { id, pledge, item, quantity, needLine } = line;
  const isStated = line.value !== undefined && item !== cash;
  const basis = line.basis ?? "estimate";
  // Left out, a promised line keeps its exact share of what the promise was worth.
  if (pledge) return { id, pledge, quantity, ...(isStated && { value: line.value, basis }) };
  const value = valueOf(line, facts);
  return { id, item, quantity, value, basis: isStated ? basis : "catalogue", needLine };
}

function given(text: string): string | undefined {
  return text.trim() === "" ? undefined : text;
}
