import * as v from "valibot";
import { quantityMax } from "./limits.ts";

/** A whole number of an item's smallest unit: grams, blankets, đồng. At least 1. */
export const Quantity = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(quantityMax));
export type Quantity = v.InferOutput<typeof Quantity>;

/** As `Quantity`, or nothing at all: what was broken, what is still missing. */
export const QuantityOrNone = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(quantityMax),
);

/** A whole number of đồng, 0 to 10^12. */
export const Dong = QuantityOrNone;
export type Dong = v.InferOutput<typeof Dong>;

/** A whole number of people, 0 to 100,000. */
export const People = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100_000));
