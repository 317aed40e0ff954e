import type { Browsers } from "./browsers.ts";
import { differing } from "./differing.ts";
import type { Moved } from "./model/book.ts";
import { known, type Difference, type Model, type Pledge } from "./model/model.ts";
import {
  bankLineAs,
  consignmentAs,
  differenceAs,
  entryAs,
  exact,
  needAs,
  pledgeAs,
} from "./views.ts";

/** Who reads for the simulation. */
export const reader = "so-1";

/** Looks at everything that an act touched; gives the first thing that is not as the model has it. */
export async function lookAtTouched(
  model: Model,
  browsers: Browsers,
  from: number,
): Promise<string | undefined> {
  const { needs, pledges, consignments } = model.touched;
  for (const page of model.book.pages.slice(from)) {
    const found = (await browsers.read(`/api/ledger/${page.seq}`)) as { movements?: Moved[] };
    const whole = { ...found, movements: found.movements?.map(exact) };
    const difference = differing(entryAs(page), whole, `entry ${page.seq}`);
    if (difference) return difference;
  }
  for (const id of needs) {
    const difference = await lookAtNeed(model, browsers, id);
    if (difference) return difference;
  }
  for (const id of consignments) {
    const difference = await lookAtConsignment(model, browsers, id);
    if (difference) return difference;
  }
  return (
    (await lookAtPledges(model, browsers, pledges)) ??
    (await lookAtBankLines(model, browsers)) ??
    (await lookAtRequests(model, browsers))
  );
}

/** The reversals that wait for a second person; the model learns the ids that the server made. */
async function lookAtRequests({ requests, touched }: Model, browsers: Browsers) {
  if (touched.requests.size === 0) return undefined;
  const page = (await browsers.read("/api/reversals", reader)) as {
    items: { id: string; seq: number }[];
  };
  const seqs = (all: Iterable<number>) => [...all].toSorted((a, b) => a - b);
  const found = { seqs: seqs(page.items.map(({ seq }) => seq)) };
  const wrong = differing({ seqs: seqs(requests.keys()) }, found, "what waits for a second person");
  for (const { seq, id } of wrong ? [] : page.items) known(requests.get(seq)).id = id;
  return wrong;
}

/** The lines of statements that an act touched; the model learns the ids that the server made. */
async function lookAtBankLines(model: Model, browsers: Browsers) {
  const { statements, bankLines } = model.touched;
  const touched = model.bankLines.filter(
    ({ id, statement, state }) =>
      state !== "staged" && (statements.has(statement) || (id !== undefined && bankLines.has(id))),
  );
  for (const [statement, own] of Map.groupBy(touched, (line) => line.statement)) {
    const path = `/api/statement-lines?campaign=${own[0]?.campaign}&statement=${statement}&limit=500`;
    const page = (await browsers.read(path, reader)) as { items: { id: string; row: number }[] };
    for (const line of own) {
      const found = page.items.find(({ row }) => row === line.row);
      const wrong = differing(bankLineAs(line), found, `row ${line.row} of statement ${statement}`);
      if (wrong) return wrong;
      if (found) line.id = found.id;
    }
    const had = model.bankLines.filter((line) => line.statement === statement).length;
    if (page.items.length !== had)
      return `statement ${statement} must have ${had} new lines and has ${page.items.length}`;
  }
  return undefined;
}

async function lookAtNeed(model: Model, browsers: Browsers, id: string) {
  const expected = needAs(model, id);
  const difference = differing(
    expected,
    await browsers.read(`/api/needs/${id}`, reader),
    `need ${id}`,
  );
  // The public sees a need once it is verified, and then the same numbers.
  if (difference || expected.coverage === null) return difference;
  return differing(expected, await browsers.read(`/api/needs/${id}`), `need ${id} for the public`);
}

async function lookAtConsignment(model: Model, browsers: Browsers, id: string) {
  const found = await browsers.read(`/api/consignments/${id}`, reader);
  const difference = differing(consignmentAs(model, id), found, `consignment ${id}`);
  if (difference) return difference;
  const own = model.differences.filter(({ consignment }) => consignment === id);
  if (own.length === 0) return undefined;
  const path = `/api/discrepancies?consignment=${id}&limit=500`;
  const page = (await browsers.read(path, reader)) as { items: Record<string, unknown>[] };
  return lookAtDifferences(own, page.items, id);
}

/** Differences of a consignment; the model learns the ids that the server made. */
function lookAtDifferences(own: Difference[], found: Record<string, unknown>[], of: string) {
  const unread = new Set(found);
  for (const difference of own) {
    const expected = differenceAs(difference);
    const match = [...unread].find(
      (one) =>
        one.line === expected.line &&
        one.kind === expected.kind &&
        one.item === expected.item &&
        (difference.id ? one.id === difference.id : one.state === expected.state),
    );
    const wrong = differing(expected, match, `the ${expected.kind} of consignment ${of}`);
    if (wrong || !match) return wrong ?? `consignment ${of} lacks a difference`;
    difference.id = String(match.id);
    unread.delete(match);
  }
  return unread.size > 0 ? `consignment ${of} has ${unread.size} differences too many` : undefined;
}

async function lookAtPledges(model: Model, browsers: Browsers, ids: ReadonlySet<string>) {
  const pledges = [...ids].map((id) => known(model.pledges.get(id)));
  const listOf = ({ need, campaign, cluster }: Pledge) =>
    need ? `need=${need}` : `campaign=${campaign}&cluster=${cluster}`;
  for (const [by, own] of Map.groupBy(pledges, listOf)) {
    const path = `/api/pledges?${by}&limit=500`;
    const page = (await browsers.read(path)) as { items: { id: string }[] };
    for (const { id } of own) {
      const found = page.items.find((one) => one.id === id);
      const difference = differing(pledgeAs(model, id), found, `promise ${id}`);
      if (difference) return difference;
    }
  }
  return undefined;
}
