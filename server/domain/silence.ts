import { addDays, dayOf } from "./calendar.ts";
import type { Day } from "./day.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import type { NeedStatus } from "./need.ts";
import type { Coverage } from "./needLine.ts";

// A verified need that its school has said nothing of for the campaign's days asks it again: "còn cần
// không?". Silence shows it as unconfirmed, and never closes it.

/** As much of a need as says how long it has been silent; the instant in milliseconds since 1970. */
interface Heard {
  status: NeedStatus;
  coverage: Coverage | null;
  stillNeededAt: number | null;
}

/**
 * The day from which the school of a need is asked whether it still needs help; undefined when nobody
 * asks, for it is not verified, all has arrived, or the campaign has ended by then.
 */
export function askAgainOn(
  { status, coverage, stillNeededAt }: Heard,
  { silenceDays, endsOn }: { silenceDays: number; endsOn: Day },
): Day | undefined {
  if (status !== "verified" || coverage === "received" || stillNeededAt === null) return undefined;
  const day = addDays(dayOf(stillNeededAt), silenceDays);
  return day <= endsOn ? day : undefined;
}

/** Whether a need waits for the word of its school today. */
export function isUnconfirmed(need: { askAgainOn?: Day | undefined }, today: Day): boolean {
  return need.askAgainOn !== undefined && need.askAgainOn <= today;
}

/** Whether a school can say that it still needs help. Refuses with `need_not_verified`. */
export function decideConfirm(status: NeedStatus): Decision<true, "need_not_verified"> {
  return status === "verified" ? accept(true) : refuse("need_not_verified", { status });
}
