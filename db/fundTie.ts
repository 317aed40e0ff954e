import { and, asc, eq, gt, inArray, min, sql } from "drizzle-orm";
import { daysBetween } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import type { Day } from "#domain/day.ts";
import { differenceOf } from "#domain/reconciliation.ts";
import type { FundTieView, OpenDebitView, OpenPaymentView } from "#domain/reconciliationViews.ts";
import { setAsideReasons } from "#domain/statements/statement.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { Reader } from "./database.ts";
import { fundSums } from "./fundViews.ts";
import { present } from "./needViews.ts";
import { openPayments, type Payment } from "./payments.ts";
import { statementLines, statements } from "./schema/money.ts";

/** The most things that a list of what explains a difference holds on a page; its sum is of all. */
const shownMax = 100;
/** The most statements of a campaign that are looked at for the last balance. */
const statementsMax = 1_000;

const inSight = ["pending", "on_hold", "set_aside"] as const;
const open = sql<number>`${statementLines.amount} - ${statementLines.linked}`;

/**
 * How the fund's balance in the ledger and on the bank's statements agree, and what explains where they
 * do not. Costs as much as there are payments out of the fund and lines that are not decided.
 */
export function fundTie(read: Reader, campaign: string, today: Day): Promise<FundTieView> {
  return fundTieListing(read, { campaign, today, listedMax: shownMax });
}

interface Wanted {
  campaign: string;
  today: Day;
  /** The most things that each list holds; its sum is of all of them. */
  listedMax: number;
}

/** As `fundTie`, with longer lists, for a file. */
export async function fundTieListing(read: Reader, wanted: Wanted): Promise<FundTieView> {
  const { campaign } = wanted;
  const [{ balance: ledgerBalance }, statementBalance, payments, unrecorded, credits, stated] =
    await Promise.all([
      fundSums(read, campaign),
      statementMoney(read, campaign),
      paymentsOpen(read, wanted),
      debitsOpen(read, wanted),
      creditsOpen(read, campaign),
      lastStated(read, campaign),
    ]);
  const { undebited, uncredited } = payments;
  const difference = differenceOf({
    ledger: ledgerBalance,
    statement: statementBalance,
    undebited: undebited.sum,
    unrecorded: unrecorded.sum,
    uncredited: uncredited.sum,
  });
  return {
    ledgerBalance,
    statementBalance,
    undebited,
    unrecorded,
    uncredited,
    difference,
    ...(stated && { stated: { ...stated, agrees: stated.balance === statementBalance } }),
    ...credits,
  };
}

/** By how much what the bank says last differs from what its lines make, in đồng; 0 when it says nothing. */
export async function statedDifference(read: Reader, campaign: string): Promise<number> {
  const [stated, made] = [await lastStated(read, campaign), await statementMoney(read, campaign)];
  return stated ? stated.balance - made : 0;
}

/** What the statements that came into the ledger make of the bank's account, in đồng. */
async function statementMoney(read: Reader, campaign: string): Promise<number> {
  const [row] = await read
    .select({
      balance:
        sql<number>`coalesce(sum(${statements.opening} + ${statements.creditSum} - ${statements.debitSum}), 0)`.mapWith(
          Number,
        ),
    })
    .from(statements)
    .where(eq(statements.campaign, campaign));
  return row?.balance ?? 0;
}

/** Payments that the ledger and the bank do not agree about, each way. */
async function paymentsOpen(read: Reader, { campaign, today, listedMax }: Wanted) {
  const undebited = emptyList();
  const uncredited = emptyList();
  for await (const payment of openPayments(read, { campaign })) {
    const list = payment.undebited > 0 ? undebited : uncredited;
    list.count++;
    list.sum += Math.abs(payment.undebited);
    if (list.items.length < listedMax) list.items.push(paymentView(payment, today));
  }
  return { undebited, uncredited };
}

function emptyList(): FundTieView["undebited"] {
  return { count: 0, sum: 0, items: [] };
}

function paymentView(payment: Payment, today: Day): OpenPaymentView {
  const { id, number, site, sentOn: on, amount, undebited } = payment;
  return {
    id,
    code: codeOf("consignment", number),
    site,
    on,
    age: daysBetween(on, today),
    amount,
    open: Math.abs(undebited),
  };
}

/** Debits that the ledger has not recorded, or not all of them; what was put aside is not recorded. */
async function debitsOpen(
  read: Reader,
  { campaign, today, listedMax }: Wanted,
): Promise<FundTieView["unrecorded"]> {
  const isOpen = and(
    eq(statementLines.campaign, campaign),
    eq(statementLines.direction, "debit"),
    inArray(statementLines.state, [...inSight]),
    gt(statementLines.amount, statementLines.linked),
  );
  const [[all], rows] = await Promise.all([
    read
      .select({
        count: sql<number>`count(*)`.mapWith(Number),
        sum: sql<number>`coalesce(sum(${open}), 0)`.mapWith(Number),
      })
      .from(statementLines)
      .where(isOpen),
    read
      .select()
      .from(statementLines)
      .where(isOpen)
      .orderBy(asc(statementLines.on), asc(statementLines.id))
      .limit(listedMax),
  ]);
  return {
    count: all?.count ?? 0,
    sum: all?.sum ?? 0,
    items: rows.map((row) => debitView(row, today)),
  };
}

function debitView(
  { id, on, amount, linked, state, reason }: typeof statementLines.$inferSelect,
  today: Day,
): OpenDebitView {
  return {
    id,
    on,
    age: daysBetween(on, today),
    amount,
    open: amount - linked,
    state: inSight.find((known) => known === state) ?? "pending",
    ...present({ reason: setAsideReasons.find((known) => known === reason) }),
  };
}

/** Credits that nobody is known to have given, by what was decided of them. */
async function creditsOpen(
  read: Reader,
  campaign: string,
): Promise<Pick<FundTieView, "unmatched" | "onHold" | "setAside">> {
  const rows = await read
    .select({
      state: statementLines.state,
      reason: statementLines.reason,
      count: sql<number>`count(*)`.mapWith(Number),
      sum: sql<number>`sum(${open})`.mapWith(Number),
      oldestOn: min(statementLines.on),
    })
    .from(statementLines)
    .where(
      and(
        eq(statementLines.campaign, campaign),
        eq(statementLines.direction, "credit"),
        inArray(statementLines.state, [...inSight]),
      ),
    )
    .groupBy(statementLines.state, statementLines.reason);
  const of = (state: (typeof inSight)[number], reason: string | null = null) => {
    const found = rows.find((row) => row.state === state && row.reason === reason);
    return { count: found?.count ?? 0, sum: found?.sum ?? 0 };
  };
  const oldestOn = rows.find(({ state }) => state === "pending")?.oldestOn ?? undefined;
  return {
    unmatched: { ...of("pending"), ...present({ oldestOn }) },
    onHold: of("on_hold"),
    setAside: setAsideReasons
      .map((reason) => ({ reason, ...of("set_aside", reason) }))
      .filter(({ count }) => count > 0),
  };
}

/** What the statement that reaches furthest says is on the account at its end. */
async function lastStated(read: Reader, campaign: string) {
  const rows = await read
    .select({
      id: statements.id,
      number: statements.number,
      added: statements.added,
      summary: statements.summary,
    })
    .from(statements)
    .where(and(eq(statements.campaign, campaign), eq(statements.state, "posted")))
    .orderBy(asc(statements.number))
    .limit(statementsMax);
  let last: { statement: { id: string; code: string }; on: Day; balance: number } | undefined;
  for (const { id, number, added, summary } of rows) {
    // Safe cast: only a reader of statements writes it; the tests of statements read it back.
    const said = JSON.parse(summary ?? "{}") as Partial<StatementSummary>;
    const { lastOn: on, closing: balance } = said;
    // A file brought again that held nothing new may be of the noon of a day that is over since.
    if (on === undefined || balance === undefined || (last && (last.on > on || added === 0)))
      continue;
    last = { statement: { id, code: codeOf("statement", number) }, on, balance };
  }
  return last;
}
