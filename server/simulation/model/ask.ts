import { confirmReceipt, takeBack } from "./arrivals.ts";
import { sendConsignment } from "./consignments.ts";
import { match, onLine, pay, record, setAside, wait } from "./bank.ts";
import { explain, recover, writeOff } from "./differences.ts";
import { untouched, type Model, type Person, type Request } from "./model.ts";
import { no, type Refused, type Verdict } from "./verdict.ts";
import { closePeriod, countPeriod } from "./periods.ts";
import { dayAt } from "./calendar.ts";
import { answerNeed, closeNeed, confirmNeed, fileNeed, reviseNeed, verifyNeed } from "./needs.ts";
import { makePledge, releasePledge } from "./pledges.ts";
import { earmark, freeEarmark } from "./money.ts";
import { bringStatement, cancelStatement, postStatement } from "./statements.ts";
import { reverse, withdraw } from "./reversals.ts";
import { decideRole, type Act } from "./rights.ts";

type Does = (model: Model, who: Person, request: Request, id: string) => Verdict;

/** What each address does, and the right that it asks; `*` stands for an id. */
const acts: Record<string, [Act, Does]> = {
  needs: ["file_need", fileNeed],
  "needs/*/revise": ["revise_need", reviseNeed],
  "needs/*/return": ["return_need", answerNeed("returned")],
  "needs/*/refuse": ["refuse_need", answerNeed("refused")],
  "needs/*/verify": ["verify_need", verifyNeed],
  "needs/*/confirm": ["confirm_need", confirmNeed],
  "needs/*/close": ["close_need", closeNeed],
  pledges: ["make_pledge", makePledge],
  "pledges/*/release": ["release_pledge", releasePledge],
  consignments: ["send_consignment", sendConsignment],
  "consignments/*/receipt": ["confirm_receipt", confirmReceipt],
  "consignments/*/return": ["take_back_consignment", takeBack],
  "discrepancies/*/explain": ["explain_discrepancy", explain],
  "discrepancies/*/recover": ["recover_missing", recover],
  "discrepancies/*/write-off": ["write_off", writeOff],
  "ledger/*/reverse": ["reverse_entry", reverse],
  "reversals/*/withdraw": ["reverse_entry", withdraw],
  earmarks: ["use_fund", earmark],
  "earmarks/free": ["use_fund", freeEarmark],
  periods: ["count_period", countPeriod],
  "periods/*/close": ["close_period", closePeriod],
  statements: ["import_statements", bringStatement],
  "statements/*/post": ["import_statements", postStatement],
  "statements/*/cancel": ["import_statements", cancelStatement],
  "statement-lines/*/match": ["match_money", onLine(match)],
  "statement-lines/*/record": ["match_money", onLine(record)],
  "statement-lines/*/pay": ["match_money", onLine(pay)],
  "statement-lines/*/set-aside": ["match_money", onLine(setAside)],
  "statement-lines/*/hold": ["match_money", onLine(wait("on_hold"))],
  "statement-lines/*/resume": ["match_money", onLine(wait("pending"))],
};

/**
 * What a request must be answered with, and everything that it changes. First who may ask at all;
 * then a key that is known gives the first answer again, or is refused for another request, or for what another
 * account did to the same thing; only then is anything looked at. A refusal changes nothing.
 */
export function ask(model: Model, request: Request): Verdict {
  model.touched = untouched();
  const { who, key, path } = request;
  const [noun = "", id = "", verb] = path.split("/");
  const act = acts[path] ?? acts[verb ? `${noun}/*/${verb}` : noun];
  if (!act) throw new Error(`the model does not know ${path}`);
  const [right, does] = act;
  const refused = decideRole(who, right);
  if (refused || !who) return refused ?? no("not_signed_in");
  const asked = JSON.stringify([path, request.body, request.file]);
  const known = model.kept.get(`${who.account} ${key}`);
  if (known) return known.asked === asked ? known.verdict : no("key_reused");
  // Whoever else did it under this key, this is that act.
  if (model.done.has(`${key} ${id}`)) return no("duplicate_id", { id: key });
  const closed =
    closing(model, request) && decideDays(model, (trial) => does(trial, who, request, id));
  if (closed) return closed;
  const verdict = does(model, who, request, id);
  if (!verdict.ok) return verdict;
  model.kept.set(`${who.account} ${key}`, { asked, verdict });
  if (verdict.id !== undefined) model.done.add(`${key} ${verdict.id}`);
  return verdict;
}

/** Whether something of a request may take effect on a day that a period has closed. */
function closing(model: Model, { body }: Request): boolean {
  const days = [dayAt(model.now), String(body.sentOn ?? "9"), String(body.receivedOn ?? "9")];
  return [...model.closedUntil.values()].some((until) => days.some((day) => day <= until));
}

/** Tries what would be written: nothing may take effect on a day that is closed. */
function decideDays(model: Model, tried: (trial: Model) => Verdict): Refused | undefined {
  const trial = structuredClone(model);
  if (!tried(trial).ok) return undefined;
  for (const { campaign, effectiveOn } of trial.book.pages.slice(model.book.pages.length)) {
    const until = model.closedUntil.get(campaign);
    if (until !== undefined && effectiveOn <= until) return no("period_closed", { until });
  }
  return undefined;
}

/** Whether a request was accepted before, under the same key of the same account. */
export function isRepeated(model: Model, { who, key }: Request): boolean {
  return model.kept.has(`${who?.account} ${key}`);
}
