import { createHash } from "node:crypto";
import { findPledge } from "#db/pledges.ts";
import { assert, type Decision } from "#domain/decision.ts";
import { memoCode } from "#domain/memo.ts";
import type { By } from "#server/commands/act.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import type { Context } from "#server/context.ts";
import { createIntake, type Reading } from "#server/statementIntake.ts";
import { readStatement } from "#server/tables/readStatement.ts";
import { bankFile, type BankLine } from "./bankFile.ts";
import type { Desk } from "./needSteps.ts";
import { clusterAccount } from "./people.ts";
import type { Province } from "./province.ts";

/** What some clusters promised to the campaign's fund: which, when, how much; the last one today. */
const fundPledges = [
  { code: "C02", day: -9, quantity: 5_000_000 },
  { code: "C08", day: -6, quantity: 10_000_000 },
  { code: "C11", day: -12, quantity: 6_000_000 },
  { code: "C14", day: 0, quantity: 8_000_000 },
  { code: "C05", day: -11, quantity: 4_500_000 },
  { code: "C09", day: -10, quantity: 12_000_000 },
] as const;

/** On the account before the campaign's first line, in đồng. */
const opening = 1_250_000;
/** The bank's lines, in their order; `of` is the cluster whose promise the memo names. */
const told = [
  {
    day: -10,
    of: "C05",
    amount: 4_500_000,
    memo: "MBVCB.3278907687.$ Cum 5 ung ho.CT tu 0711000111222",
  },
  { day: -10, amount: 500_000, memo: "NGUYEN VAN HOA ung ho dong bao bao lu" },
  { day: -9, of: "C09", amount: 12_000_000, memo: "020097040509111022012025.$" },
  { day: -8, amount: 200_000, memo: "ung ho cac chau mam non vung cao" },
  { day: -8, amount: 200_000, memo: "ung ho cac chau mam non vung cao" },
  { day: -7, of: "C02", amount: 3_000_000, memo: "IBVCB.1109240123.$ dot 1.CT tu 0711000333444" },
  { day: -6, amount: 2_000_000, memo: "CONG DOAN CO SO chuyen tien ung ho" },
  { day: -5, amount: 350_000, memo: "Hoc phi thang 10 be Minh An" },
  { day: -4, amount: -11_000, memo: "THU PHI DICH VU SMS CHU DONG" },
  { day: -3, amount: 1_000_000, memo: "GIA DINH BA LAN ung ho ba con vung lu" },
] as const;
/** How many minutes before the start an officer brought it: so that yesterday can be counted. */
const broughtAgo = 20;

/** Writes what clusters promise to the fund, and the bank's statement of what came of it. */
export function writeFund(desk: Desk, { clusters }: Province) {
  const { script, calendar, chance, cast, campaign } = desk;
  const promised = new Map<string, string>();
  for (const { code, day, quantity } of fundPledges) {
    const cluster = clusters.find((one) => one.code === code);
    if (!cluster) throw new Error(`there is no cluster ${code}`);
    const at = day === 0 ? calendar.ago(130) : calendar.between(day, 13, 19);
    const pledge = { id: chance.id(at), campaign, item: "VND" as const, quantity };
    promised.set(code, pledge.id);
    const { actor } = cast(clusterAccount(cluster));
    script.add(at, { actor, what: `pledge of ${code} to the fund` }, (context, by) =>
      makePledge(context, by, pledge),
    );
  }
  const at = calendar.ago(broughtAgo);
  const [id, key] = [chance.id(at), chance.id(at)];
  script.alone(at, { actor: cast("so").actor, what: "the bank's statement" }, async (context, by) =>
    bring(context, by, { id, campaign, key, bytes: await fileOf(context, desk, promised) }),
  );
}

/** The bank's file; what clusters were told to write is in the memos. */
async function fileOf(
  { db }: Context,
  { calendar }: Desk,
  promised: ReadonlyMap<string, string>,
): Promise<Buffer> {
  const lines: BankLine[] = [];
  for (const line of told) {
    const pledge =
      "of" in line ? await findPledge(db.read, promised.get(line.of) ?? "") : undefined;
    const code = pledge ? memoCode("TQC", pledge.number) : "";
    lines.push({
      on: calendar.on(line.day),
      direction: line.amount > 0 ? "credit" : "debit",
      amount: Math.abs(line.amount),
      memo: line.memo.replace("$", code),
    });
  }
  return bankFile(lines, opening);
}

/** Brings a bank's file, looks at it, and says yes. */
async function bring(
  context: Context,
  by: By,
  { key, bytes, ...of }: { id: string; campaign: string; key: string; bytes: Buffer },
): Promise<Decision<unknown>> {
  const intake = createIntake(context);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { ...of, fileName: "sao-ke.csv", sha256 };
  const taken = await intake.bring(by, file, () => readingOf(bytes));
  if (!taken.ok) return taken;
  await intake.settled();
  const posted = await intake.post({ ...by, key }, of.id);
  await intake.settled();
  return posted;
}

function readingOf(bytes: Buffer): Reading {
  const reading = readStatement(bytes);
  let end: ReturnType<Reading["end"]> | undefined;
  async function* batches() {
    for (;;) {
      const { done, value } = await reading.next();
      if (done) return void (end = value);
      yield value;
    }
  }
  return {
    batches: batches(),
    end() {
      assert(end, "what a file says is known once all its lines were taken");
      return end;
    },
  };
}
