import * as v from "valibot";

/** The most things a list gives at once, and how many when nobody says. */
export const limitMax = 500;
const limitUsual = "100";
/** No place in a list takes more to say. */
const cursorMax = 500;

/**
 * `limit` and `cursor` of a list whose places are of the given shape. A cursor is opaque: it is
 * what `next` of the page before was; one that is not ours is invalid input.
 */
export function paging<Place extends v.GenericSchema>(place: Place) {
  return {
    limit: v.optional(
      v.pipe(
        v.string(),
        v.digits("invalid"),
        v.transform(Number),
        v.minValue(1),
        v.maxValue(limitMax),
        v.metadata({ asSent: { type: "integer", minimum: 1, maximum: limitMax } }),
      ),
      limitUsual,
    ),
    cursor: v.optional(
      v.pipe(
        v.string(),
        v.maxLength(cursorMax),
        v.transform((text) => Buffer.from(text, "base64url").toString()),
        v.parseJson(undefined, "invalid"),
        place,
        v.metadata({ asSent: { type: "string", maxLength: cursorMax } }),
      ),
    ),
  };
}

/** A place in a list that is ordered by an id. */
export const Place = v.pipe(v.string(), v.uuid("invalid"));

/** A place in a list that is ordered by a number. */
export const Numbered = v.pipe(v.number(), v.safeInteger("invalid"));

/** A page of what was read; ask for one more than `limit` to know whether there is another. */
export function pageOf<Item>(
  read: readonly Item[],
  limit: number,
  placeAfter: (last: Item) => unknown,
) {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  const next = read.length > limit && last !== undefined ? cursorOf(placeAfter(last)) : null;
  return { items, next };
}

function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}
