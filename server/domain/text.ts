import * as v from "valibot";

// Bidirectional overrides and zero-width characters can make a text read as another one, and
// control characters break exports: neither has a use in a name or a note.
// oxlint-disable-next-line no-control-regex
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** Whether a text holds such characters. */
export const hasHiddenCharacters = (value: string) => hidden.test(value);

/** Text a person typed, trimmed, in Unicode NFC, at most `max` characters, without hidden ones. */
const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.normalize("NFC"),
    v.maxLength(max, "too_long"),
    v.check((value) => !hasHiddenCharacters(value), "hidden_characters"),
  );

/** A name of a person, carrier or place: 1 to 120 characters. */
export const Name = v.pipe(text(120), v.minLength(1, "required"));
/** A sentence or two: at most 300 characters. */
export const Note = text(300);
/** What happened, in a person's own words: 1 to 2,000 characters. */
export const Story = v.pipe(text(2_000), v.minLength(1, "required"));
/** A telephone number as people write it: digits, spaces, dots, hyphens, an optional leading plus. */
export const Phone = v.pipe(text(20), v.regex(/^\+?[0-9 .-]{8,20}$/, "not_a_phone"));
/** A vehicle's number plate. */
export const Plate = v.pipe(text(20), v.minLength(1, "required"));
/** What lists call a place or a person, `MN001-1`: A–Z, 0–9, hyphen, dot, at most 24 of them. */
export const Code = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[A-Z0-9][A-Z0-9.-]{0,23}$/, "not_a_code"),
);
