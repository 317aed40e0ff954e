import type { CarriedRow, PeriodRow } from "#db/periods.ts";
import type { Counted, PeriodView } from "#domain/periodViews.ts";
import { dongInWords } from "../dongInWords.ts";

/** A period as it is told; with the signers' names and the notes to whom `names` is given. */
export function periodView(
  row: PeriodRow,
  {
    carried,
    names,
  }: { carried: readonly CarriedRow[]; names: ReadonlyMap<string, string> | undefined },
): PeriodView {
  const { id, campaign, startsOn, until, state, hash, headSeq, countedAt, closedAt, seq } = row;
  // Safe cast: only `countPeriod` writes it; the test of a period's answer reads it by its schema.
  const counted = JSON.parse(row.counted) as Counted;
  const [countedBy, closedBy] = [names?.get(row.countedBy), names?.get(row.closedBy ?? "")];
  return {
    id,
    campaign,
    startsOn,
    until,
    state,
    counted,
    hash,
    headSeq,
    countedAt,
    inWords: { opening: dongInWords(counted.opening), closing: dongInWords(counted.closing) },
    ...(closedAt !== null && { closedAt }),
    ...(seq !== null && { seq }),
    ...(countedBy && { countedBy }),
    ...(closedBy && { closedBy }),
    carried: carried.map(({ kind, thing, code, since, quantity, note }) => ({
      kind,
      id: thing,
      since,
      quantity,
      ...(code && { code }),
      ...(names && note && { note }),
    })),
  };
}
