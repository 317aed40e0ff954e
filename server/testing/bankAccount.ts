import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { cells, entries } from "#db/schema/ledger.ts";
import type { Actor } from "#domain/actor.ts";
import { accept } from "#domain/decision.ts";
import type { StatementLine } from "#domain/statements/statementLine.ts";
import type { StatementSummary } from "#domain/statements/statementSummary.ts";
import type { Answered } from "#server/commands/act.ts";
import { postNext } from "#server/commands/postLines.ts";
import { postStatement } from "#server/commands/postStatement.ts";
import type { ReadLine } from "#server/commands/stageStatement.ts";
import type { Context } from "#server/context.ts";
import { createIntake, type Reading } from "#server/statementIntake.ts";
import { accepted, by, departmentActor } from "./story.ts";

/** What a bank tells of one transaction; a credit of 23 November 2026 unless said otherwise. */
export type Told = Partial<StatementLine> & Pick<StatementLine, "amount" | "memo">;
/** The day of a line that says none. */
const noonDay = "2026-11-23";
type Said = { opening?: number; closing?: number; problems?: number };

/** A campaign's bank account, whose statements are given as lines that were read already. */
export function bankAccount(context: Context, campaign: string) {
  let intake = createIntake(context);
  const fileOf = (id: string) => ({ id, campaign, fileName: "sao-ke.csv", sha256: hashOf(id) });

  async function bring(told: readonly Told[], said: Said = {}, actor: Actor = departmentActor) {
    const id = v7();
    const answered = await intake.bring(by(actor), fileOf(id), () => reading(told, said));
    await intake.settled();
    return { id, answered };
  }

  return {
    get intake() {
      return intake;
    },
    bring,
    /** Brings a statement and posts it whole. */
    async post(told: readonly Told[], said: Said = {}): Promise<string> {
      const { id, answered } = await bring(told, said);
      accepted(answered);
      accepted<Answered>(await intake.post(by(departmentActor), id));
      await intake.settled();
      return id;
    },
    /** Brings a statement whose reading never ends: the server is cut after its first lines. */
    async bringCut(told: readonly Told[]): Promise<string> {
      const id = v7();
      const { batches, end } = reading(told, {});
      async function* endless() {
        yield* batches;
        await new Promise(() => undefined);
      }
      accepted<Answered>(
        await intake.bring(by(departmentActor), fileOf(id), () => ({ batches: endless(), end })),
      );
      return id;
    },
    /** Brings a statement and tells when its reading ended, whether it was taken in or not. */
    async bringWatched(told: readonly Told[], onEnd: () => void): Promise<void> {
      const { batches, end } = reading(told, {});
      async function* watched() {
        try {
          yield* batches;
        } finally {
          onEnd();
        }
      }
      const file = fileOf(v7());
      await intake.bring(by(departmentActor), file, () => ({ batches: watched(), end }));
      await intake.settled();
    },
    /** Posts the first batch of a statement, as if the server were cut after it. */
    async postCut(told: readonly Told[]): Promise<void> {
      const { id } = await bring(told);
      accepted<Answered>(await postStatement(context, by(departmentActor), id));
      await postNext(context, id, 250);
    },
    /** What a server does when it starts after a cut, to its end. */
    async restart(): Promise<void> {
      intake = createIntake(context);
      await intake.begin();
      await intake.settled();
    },
    /** What is free in the fund, and what each giver's gifts come to that are money, in đồng. */
    async money(): Promise<Record<string, number>> {
      const rows = await context.db.read.select().from(cells).where(eq(cells.campaign, campaign));
      const found: Record<string, number> = { fund: 0, unknown: 0 };
      for (const { account, giver, needLine, item, quantity } of rows) {
        if (item !== "VND" || needLine) continue;
        if (account === "fund") found.fund = (found.fund ?? 0) + quantity;
        if (account === "gift") found[giver] = (found[giver] ?? 0) + quantity;
      }
      return found;
    },
    entries: () =>
      context.db.read
        .select()
        .from(entries)
        .where(eq(entries.campaign, campaign))
        .orderBy(asc(entries.seq)),
  };
}

function reading(told: readonly Told[], said: Said): Reading {
  async function* batches() {
    yield readLines(told);
  }
  return { batches: batches(), end: () => accept(summaryOf(told, said)) };
}

/** Lines as a reader of files gives them: alike ones are told apart by their occurrence. */
function readLines(told: readonly Told[]): ReadLine[] {
  const counts = new Map<string, number>();
  return told.map((one, at) => {
    const fingerprint = hashOf(JSON.stringify(one));
    const occurrence = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, occurrence);
    const line = { row: at + 1, on: noonDay, direction: "credit" as const };
    return { ...line, ...one, fingerprint, occurrence };
  });
}

function summaryOf(
  told: readonly Told[],
  { opening, closing, problems = 0 }: Said,
): StatementSummary {
  const [first] = told.map(({ on = noonDay }) => on).toSorted();
  const of = (direction: "credit" | "debit") => {
    const amounts = told.filter((one) => (one.direction ?? "credit") === direction);
    const sum = amounts.reduce((total, { amount }) => total + amount, 0);
    return { count: amounts.length, sum };
  };
  return {
    bank: "own",
    rows: told.length,
    lines: told.length,
    credits: of("credit"),
    debits: of("debit"),
    ...(first !== undefined && { firstOn: first }),
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing, lastOn: told.at(-1)?.on ?? "2026-11-23" }),
    order: "oldest_first",
    proof: { kind: "unprovable", lacks: "balances" },
    gaps: [],
    gapCount: 0,
    problems: [],
    problemCount: problems,
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
