import { write } from "./book.ts";
import { dayAt, later } from "./calendar.ts";
import { codeOf } from "./codes.ts";
import type { Model, Person, Request } from "./model.ts";
import { no, unknown, wrong, type Refused, type Verdict } from "./verdict.ts";

/** The first day of the period that would end on a day, or why there can be none. */
export function decidePeriod(model: Model, campaign: string, until: string): string | Refused {
  const terms = model.campaigns.get(campaign);
  if (!terms) return unknown("campaign", campaign);
  const closed = model.closedUntil.get(campaign);
  const startsOn = closed === undefined ? terms.startsOn : later(closed, 1);
  const today = dayAt(model.now);
  if (until >= today) return wrong("until", "day_not_over", { today });
  if (until < startsOn) return wrong("until", "before_start", { startsOn });
  const own = model.statements.filter((statement) => statement.campaign === campaign);
  const waiting = own.find(({ state }) => state === "waiting");
  if (waiting) return no("statement_under_way", { statement: codeOf("SK", waiting.number) });
  const brought = own.map(({ broughtAt }) => dayAt(broughtAt)).toSorted();
  const broughtOn = brought.at(-1);
  return broughtOn !== undefined && broughtOn <= until
    ? no("statement_missing", { broughtOn, until })
    : startsOn;
}

/** The auditor counts a period; what is open is carried over by name, as the draft tells it. */
export function countPeriod(model: Model, _: Person, { body }: Request): Verdict {
  const [id, campaign, until] = [String(body.id), String(body.campaign), String(body.until)];
  const startsOn = decidePeriod(model, campaign, until);
  if (typeof startsOn !== "string") return startsOn;
  if (model.periods.has(id)) return no("duplicate_id", { id });
  const waiting = [...model.periods.values()].find(
    (period) => period.campaign === campaign && period.state === "counted",
  );
  if (waiting) return no("period_under_way", { until: waiting.until });
  model.periods.set(id, { id, campaign, until, state: "counted" });
  return { ok: true, status: 201, id };
}

/** The department signs it: its days are shut. Nothing has happened since it was counted. */
export function closePeriod(model: Model, _: Person, __: Request, id: string): Verdict {
  const period = model.periods.get(id);
  if (!period) return unknown("period", id);
  if (period.state !== "counted") return no("period_not_waiting", { state: period.state });
  const startsOn = decidePeriod(model, period.campaign, period.until);
  if (typeof startsOn !== "string") return startsOn;
  const { seq } = write(model.book, model.now, {
    kind: "period_closed",
    campaign: period.campaign,
    effectiveOn: dayAt(model.now),
    moved: [],
    subjects: { period: id },
  });
  period.state = "closed";
  model.closedUntil.set(period.campaign, period.until);
  return { ok: true, status: 200, id, seq };
}
