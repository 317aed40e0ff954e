import { write } from "./book.ts";
import { matchParts, recordAs } from "./bank.ts";
import { codeOf, memoOf } from "./codes.ts";
import { dayAt } from "./calendar.ts";
import { firstOpenDay } from "./days.ts";
import {
  known,
  type BankLine,
  type Model,
  type Person,
  type Pledge,
  type Request,
  type Statement,
} from "./model.ts";
import { no, unknown, type Verdict } from "./verdict.ts";
import { free, freeIn, unknownGift } from "./money.ts";
import { outstandingOf } from "./pledges.ts";

/** The department brings a bank's file: what the account has already is left out. */
export function bringStatement(model: Model, _: Person, { body, file }: Request): Verdict {
  const [id, campaign] = [String(body.id), String(body.campaign)];
  if (!model.campaigns.has(campaign)) return unknown("campaign", campaign);
  if (model.statements.some((one) => one.id === id)) return no("duplicate_id", { id });
  const other = model.statements.find(
    (one) => one.campaign === campaign && one.state === "waiting",
  );
  if (other) return no("statement_under_way", { statement: codeOf("SK", other.number) });
  // A number that a cancelled statement had is free again if it was the last.
  const number = Math.max(0, ...model.statements.map((one) => one.number)) + 1;
  const statement: Statement = { id, number, campaign, broughtAt: model.now, state: "waiting" };
  model.statements.push(statement);
  model.bankLines.push(...newLines(model, statement, file ?? ""));
  model.touched.statements.add(id);
  return { ok: true, status: 201, id };
}

/** The department says yes: every new line is posted, oldest first. */
export function postStatement(model: Model, _: Person, __: Request, id: string): Verdict {
  const statement = model.statements.find((one) => one.id === id);
  if (!statement) return unknown("statement", id);
  const { state, campaign } = statement;
  if (state !== "waiting") return no("statement_not_waiting", { state });
  const lines = model.bankLines.filter((line) => line.statement === id);
  const last = lines
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  if (last !== undefined && last > dayAt(model.now))
    return no("statement_in_future", { lastOn: last });
  const { seq } = write(model.book, model.now, {
    kind: "statement",
    campaign,
    effectiveOn: dayAt(model.now),
    moved: [],
    subjects: { statement: id },
  });
  for (const line of lines) postLine(model, line);
  statement.state = "posted";
  model.touched.statements.add(id);
  return { ok: true, status: 200, id, seq };
}

/** A statement that was not posted leaves, as if it had never been brought. */
export function cancelStatement(model: Model, _: Person, __: Request, id: string): Verdict {
  const at = model.statements.findIndex((one) => one.id === id);
  const statement = model.statements[at];
  if (!statement) return unknown("statement", id);
  if (statement.state !== "waiting") return no("statement_not_waiting", { state: statement.state });
  model.statements.splice(at, 1);
  model.bankLines = model.bankLines.filter((line) => line.statement !== id);
  return { ok: true, status: 200, id };
}

/** The lines of a file that no statement of its campaign has: the n-th of those that are alike. */
function newLines(model: Model, { id, campaign }: Statement, file: string): BankLine[] {
  const counts = new Map<string, number>();
  const had = new Set(
    model.bankLines.filter((line) => line.campaign === campaign).map((line) => line.alike),
  );
  return file
    .split("\n")
    .slice(1)
    .flatMap((text, at) => {
      const [, when = "", signed = "0", memo = ""] = text.split(",");
      const [date = "", time = ""] = when.split(" ");
      const nth = (counts.get(`${when} ${signed} ${memo}`) ?? 0) + 1;
      counts.set(`${when} ${signed} ${memo}`, nth);
      const alike = `${when} ${signed} ${memo} ${nth}`;
      if (had.has(alike)) return [];
      const line: BankLine = {
        key: `${id} ${at + 2}`,
        statement: id,
        campaign,
        row: at + 2,
        on: date.split("/").toReversed().join("-"),
        time,
        direction: signed.startsWith("-") ? "debit" : "credit",
        amount: Math.abs(Number(signed)),
        memo,
        alike,
        state: "staged",
        linked: 0,
      };
      return [line];
    });
}

/**
 * A credit is a gift of unknown; a fee leaves if it can; what is certain is matched by itself. What the
 * bank tells of a day that is closed takes effect on the first open one.
 */
function postLine(model: Model, line: BankLine) {
  const { amount, campaign } = line;
  const on = firstOpenDay(model, { campaign, stated: line.on });
  line.state = "pending";
  if (line.direction === "debit") {
    const isFee = /^PHI DICH VU\b/.test(line.memo);
    if (isFee && amount <= freeIn(model, campaign))
      recordAs(model, line, { as: "fee", amount, on });
    return;
  }
  write(model.book, model.now, {
    kind: "bank_credit",
    campaign,
    effectiveOn: on,
    moved: [{ from: unknownGift, to: free, item: "VND", quantity: amount, value: amount }],
    subjects: { statement: line.statement },
  });
  const pledge = namedIn(model, line);
  if (pledge?.item !== "VND" || outstandingOf(model, pledge).quantity !== amount) return;
  matchParts(model, line, [{ cluster: pledge.cluster, amount, pledge }]);
}

/** The promise that a memo names; the simulation's memos name at most one. */
function namedIn(model: Model, { memo, campaign }: BankLine): Pledge | undefined {
  const { memoPrefix } = known(model.campaigns.get(campaign));
  return [...model.pledges.values()].find(
    (pledge) => pledge.campaign === campaign && memo.includes(memoOf(memoPrefix, pledge.number)),
  );
}
