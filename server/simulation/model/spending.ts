import type { Leaving, Load } from "./consignments.ts";
import { no, type Body, type Model, type Refused } from "./model.ts";

/** What the fund pays out or buys. */
export function spend(_model: Model, _leaving: Leaving, _lines: Body[]): Load | Refused {
  return no("exceeds_fund");
}
