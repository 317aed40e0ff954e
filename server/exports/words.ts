import type { ReconciliationRow } from "#domain/reconciliationViews.ts";
import type { Role } from "#domain/actor.ts";
import type { Sender } from "#domain/consignment.ts";
import type { ExceptionKind } from "#domain/reconciliation.ts";
import { consignments as consignmentsEn } from "../../client/words/en/consignments.ts";
import { evidence as evidenceEn } from "../../client/words/en/evidence.ts";
import { ledger as ledgerEn } from "../../client/words/en/ledger.ts";
import { need as needEn } from "../../client/words/en/need.ts";
import { needs as needsEn } from "../../client/words/en/needs.ts";
import { pledges as pledgesEn } from "../../client/words/en/pledges.ts";
import { totals as totalsEn } from "../../client/words/en/totals.ts";
import { consignments } from "../../client/words/vi/consignments.ts";
import { evidence } from "../../client/words/vi/evidence.ts";
import { ledger } from "../../client/words/vi/ledger.ts";
import { need } from "../../client/words/vi/need.ts";
import { needs } from "../../client/words/vi/needs.ts";
import { pledges } from "../../client/words/vi/pledges.ts";
import { totals } from "../../client/words/vi/totals.ts";
import type { Named } from "./column.ts";

// What a file calls the choices that the API has codes for. A file is read beside the screens: it says
// what they say, out of the client's own dictionaries, and names the rest itself.

type Words<Choice extends string> = Readonly<Record<Choice, Named>>;

/** The screens' names of choices, in both languages. */
function named<Choice extends string>(
  vietnamese: Readonly<Record<Choice, string>>,
  english: Readonly<Record<Choice, string>>,
): Words<Choice> {
  const choices = Object.keys(vietnamese) as Choice[];
  // Safe cast: it has the keys that it is made from.
  return Object.fromEntries(
    choices.map((choice) => [choice, [alone(vietnamese[choice]), alone(english[choice])]]),
  ) as unknown as Words<Choice>;
}

/** A word as it stands alone: without a tick, and begun large though a number precedes it on screen. */
function alone(word: string): string {
  const bare = word.replace("✓ ", "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

export const kindWords = named(ledger.kind, ledgerEn.kind);
export const accountWords = named(ledger.account, ledgerEn.account);
export const basisWords = named(ledger.basis, ledgerEn.basis);
export const urgencyWords = named(needs.urgency, needsEn.urgency);
export const coverageWords = named(needs.coverage, needsEn.coverage);
export const statusWords = named(needs.status, needsEn.status);
export const pledgeStateWords = named(pledges.state, pledgesEn.state);
export const consignmentStateWords = named(consignments.state, consignmentsEn.state);
export const meansWords = named(consignments.means, consignmentsEn.means);
export const categoryWords = named(totals.category, totalsEn.category);
export const reasonWords = {
  ...named(ledger.released, ledgerEn.released),
  ...named(ledger.writtenOff, ledgerEn.writtenOff),
  ...named(evidence.waived, evidenceEn.waived),
  ...named(evidence.without, evidenceEn.without),
  ...named(evidence.erased, evidenceEn.erased),
  ...named(need.closeReason, needEn.closeReason),
  ...named(ledger.setAside, ledgerEn.setAside),
};

export const roleWords: Words<Role> = {
  school: ["Trường", "School"],
  cluster: ["Cụm", "Cluster"],
  department: ["Sở", "Department"],
  auditor: ["Kiểm toán", "Auditor"],
  administrator: ["Quản trị", "Administrator"],
};

/** Givers and organisations that are no cluster and no school. */
export const somebodyWords = {
  department: ["Sở", "The department"],
  fund: ["Quỹ của đợt", "The campaign's fund"],
  unknown: ["Chưa rõ ai tặng", "Unnamed givers"],
} as const satisfies Record<string, Named>;

export const senderWords: Words<Sender> = {
  cluster: ["Cụm", "Cluster"],
  fund: ["Quỹ của đợt", "The campaign's fund"],
};

export const yesWords: Words<"yes"> = { yes: ["Có", "Yes"] };

export const rowWords: Words<ReconciliationRow["kind"]> = {
  pledge: ["Cam kết", "Promise"],
  gift: ["Tặng không qua cam kết", "Gift without a promise"],
  held: ["Tiền giữ trong quỹ", "Money held in the fund"],
};

export const exceptionWords: Words<ExceptionKind> = {
  promise_lapsing: ["Cam kết sắp hết hạn", "Promise about to lapse"],
  promise_lapsed: ["Cam kết đã quá hạn", "Promise past its last day"],
  consignment_unconfirmed: ["Chuyến hàng chưa xác nhận", "Consignment not confirmed"],
  evidence_missing: ["Biên nhận thiếu ảnh, biên bản", "Receipt without photo or signed form"],
  missing_unsettled: ["Thiếu, chưa xử lý xong", "Missing, not settled"],
  damaged_unsettled: ["Hỏng, chưa xử lý xong", "Damaged, not settled"],
  surplus_unsettled: ["Dư, chưa xử lý xong", "Surplus, not settled"],
  money_held: ["Tiền giữ lâu, chưa chi", "Money held for long"],
};
