import type { Context as Http } from "hono";
import * as v from "valibot";
import { messageOf, problem } from "../problems.ts";

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
  return { limit: v.optional(Limit, limitUsual), cursor: cursorOf(place) };
}

const Limit = v.pipe(
  v.string(),
  v.digits("invalid"),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(limitMax),
  v.metadata({ asSent: { type: "integer", minimum: 1, maximum: limitMax } }),
);

function cursorOf<Place extends v.GenericSchema>(place: Place) {
  return v.optional(
    v.pipe(
      v.string(),
      v.maxLength(cursorMax),
      v.transform((text) => Buffer.from(text, "base64url").toString()),
      // A zero, of which no place has one, and on which PostgreSQL fails.
      v.excludes("\\u0000", "invalid"),
      v.parseJson(undefined, "invalid"),
      place,
      v.metadata({ asSent: { type: "string", maxLength: cursorMax } }),
    ),
  );
}

/** `limit` and `cursor` of a short list: all of it when nobody says how much. */
export const shortPaging = {
  limit: v.optional(Limit),
  cursor: cursorOf(v.string()),
};
export const Short = v.object(shortPaging);

/** Answers with the asked page of a short list, which has been read whole. */
export function shortPage<Item extends { id: string }>(
  c: Http,
  all: readonly Item[],
  { limit = all.length, cursor }: v.InferOutput<typeof Short>,
): Response {
  const from = all.findIndex(({ id }) => id === cursor) + 1;
  if (cursor === undefined || from > 0)
    return c.json(pageOf(all.slice(from), limit, ({ id }) => id));
  const issue = { path: ["cursor"], code: "invalid", message: messageOf(c, "invalid") };
  return problem(c, "invalid_input", { issues: [issue] });
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
  const next = read.length > limit && last !== undefined ? encoded(placeAfter(last)) : null;
  return { items, next };
}

function encoded(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}
