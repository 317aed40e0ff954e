import * as v from "valibot";

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * A UUIDv7 in lower case (RFC 9562), made by whoever creates the thing, so that a phone can
 * create while offline.
 */
export const Id = v.pipe(v.string(), v.regex(uuidV7, "id_not_uuid_v7"));
export type Id = v.InferOutput<typeof Id>;
