import { confirmReceipt, takeBack } from "./arrivals.ts";
import { sendConsignment } from "./consignments.ts";
import { explain, recover, writeOff } from "./differences.ts";
import { no, type Model, type Person, type Request, type Verdict } from "./model.ts";
import { answerNeed, closeNeed, fileNeed, reviseNeed, verifyNeed } from "./needs.ts";
import { makePledge, releasePledge } from "./pledges.ts";
import { reverse } from "./reversals.ts";
import { decideRole, type Act } from "./rights.ts";

type Does = (model: Model, who: Person, request: Request, id: string) => Verdict;

/** What each address does, and the right that it asks; `*` stands for an id. */
const acts: Record<string, [Act, Does]> = {
  needs: ["file_need", fileNeed],
  "needs/*/revise": ["revise_need", reviseNeed],
  "needs/*/return": ["return_need", answerNeed("returned")],
  "needs/*/refuse": ["refuse_need", answerNeed("refused")],
  "needs/*/verify": ["verify_need", verifyNeed],
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
};

/**
 * What a request must be answered with, and everything that it changes. First who may ask at all;
 * then a key that is known gives the first answer again, or is refused for another request; only then
 * is anything looked at. A refusal changes nothing.
 */
export function ask(model: Model, request: Request): Verdict {
  model.touched = { needs: new Set(), pledges: new Set(), consignments: new Set() };
  const { who, key, path } = request;
  const [noun = "", id = "", verb] = path.split("/");
  const act = acts[verb ? `${noun}/*/${verb}` : noun];
  if (!act) throw new Error(`the model does not know ${path}`);
  const [right, does] = act;
  const refused = decideRole(who, right);
  if (refused || !who) return refused ?? no("not_signed_in");
  const asked = JSON.stringify([path, request.body]);
  const known = model.kept.get(`${who.account} ${key}`);
  if (known) return known.asked === asked ? known.verdict : no("key_reused");
  const verdict = does(model, who, request, id);
  if (verdict.ok) model.kept.set(`${who.account} ${key}`, { asked, verdict });
  return verdict;
}

/** Whether a request was accepted before, under the same key of the same account. */
export function isRepeated(model: Model, { who, key }: Request): boolean {
  return model.kept.has(`${who?.account} ${key}`);
}
