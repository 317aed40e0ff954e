import type { Model, Person } from "./model.ts";
import type { Refused } from "./verdict.ts";

/**
 * The day on which something takes effect that is stated to have happened on a day. What a school or
 * cluster brings late takes effect on the first day that is open; what the department enters does not.
 */
export function effectiveDay(
  _model: Model,
  _who: Person,
  { stated }: { campaign: string; stated: string },
): string | Refused {
  return stated;
}
