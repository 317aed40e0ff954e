import fc from "fast-check";
import { paymentsTo } from "#db/payments.ts";
import { listPledges } from "#db/pledgeViews.ts";
import { listLines } from "#db/statementLineViews.ts";
import { cash } from "#domain/catalogue.ts";
import { readCode } from "#domain/code.ts";
import { memoCode } from "#domain/memo.ts";
import { bankFacts, type BankFact } from "#domain/statements/bankFact.ts";
import type { MatchPart } from "#domain/statements/match.ts";
import { matchLine } from "#server/commands/matchLine.ts";
import { payFromLine } from "#server/commands/payFromLine.ts";
import { recordBankFact } from "#server/commands/recordBankFact.ts";
import { holdLine, resumeLine, setLineAside } from "#server/commands/setLineAside.ts";
import type { TestContext } from "#server/testing.ts";
import { bankAccount } from "./bankAccount.ts";
import { by, departmentActor, type Province } from "./story.ts";

const pick = fc.nat(1_000);
const hows = ["promise", "cluster", "pay", "aside", "hold", "resume", ...bankFacts] as const;

/** One thing that a bank, or who decides on its lines, does; a pick chooses among what is there. */
export const bankStep = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("statement" as const),
      lines: fc.array(
        fc.record({
          direction: fc.constantFrom("credit" as const, "credit" as const, "debit" as const),
          amount: fc.integer({ min: 1, max: 60 }),
          says: fc.constantFrom("code", "words", "fee"),
          of: pick,
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("decide" as const),
      line: pick,
      how: fc.constantFrom(...hows),
      percent: fc.integer({ min: 1, max: 110 }),
      of: pick,
    }),
  },
);
export type BankStep = typeof bankStep extends fc.Arbitrary<infer Value> ? Value : never;
type Decided = Extract<BankStep, { kind: "decide" }>;

/** What a campaign's bank tells, and what the department decides on it. */
export function bankSteps(context: TestContext, { campaign, cluster, otherCluster }: Province) {
  const { read } = context.db;
  const account = bankAccount(context, campaign);
  const so = () => by(departmentActor);
  const opening = 40;
  let told = 0;

  async function statement({ lines }: Extract<BankStep, { kind: "statement" }>) {
    const promises = await cashPledges();
    const said = lines.map(({ direction, amount, says, of }) => {
      const pledge = promises[of % Math.max(1, promises.length)];
      const number = readCode(pledge?.code ?? "")?.number;
      const words = says === "fee" ? "PHI DICH VU" : "ung ho";
      const memo = says === "code" && number !== undefined ? memoCode("TQC", number) : words;
      // Every transaction is one of its own, in whichever file it comes.
      return { direction, amount: pledge?.outstanding || amount, memo, reference: String(told++) };
    });
    await account.post(said, { opening });
    return true;
  }

  const cashPledges = async () =>
    (await listPledges(read, undefined, { campaign, limit: 500 })).filter(
      ({ item }) => item === cash,
    );

  async function decide({ line: which, how, percent, of }: Decided): Promise<boolean> {
    const lines = await listLines(read, { campaign, limit: 500 });
    const line = lines[which % Math.max(1, lines.length)];
    if (!line) return false;
    const amount = Math.max(1, Math.ceil(((line.amount - line.linked) * percent) / 100));
    switch (how) {
      case "promise": {
        const pledges = await cashPledges();
        const pledge = pledges[of % Math.max(1, pledges.length)];
        return !!pledge && match(line.id, [{ pledge: pledge.id, amount }]);
      }
      case "cluster":
        return match(line.id, [{ cluster: of % 2 ? cluster : otherCluster, amount }]);
      case "pay": {
        const payments = await paymentsTo(read, { ...line, campaign, limit: 100 });
        const payment = payments[of % Math.max(1, payments.length)];
        const parts = payment && [{ consignment: payment.id, amount }];
        return !!parts && (await payFromLine(context, so(), line.id, { parts })).ok;
      }
      case "aside":
        return (await setLineAside(context, so(), line.id, { reason: "other" })).ok;
      case "hold":
        return (await holdLine(context, so(), line.id, {})).ok;
      case "resume":
        return (await resumeLine(context, so(), line.id)).ok;
      default:
        return record(line.id, how);
    }
  }
  const match = async (id: string, parts: MatchPart[]) =>
    (await matchLine(context, so(), id, { parts })).ok;
  const record = async (id: string, as: BankFact) =>
    (await recordBankFact(context, so(), id, { as })).ok;

  return {
    live: (step: BankStep) => (step.kind === "statement" ? statement(step) : decide(step)),
    opening,
  };
}
