import * as v from "valibot";

// The one rule about what nobody sees. Overrides of direction, zero-width and filling characters can
// make a text read as another one, stacks of marks cover what stands around them, and controls, line
// separators and halves of a character break exports: none has a use in a name or a note.
const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]|\p{M}{5}/u;
/** Lines and tabs are seen, and so is what joins two pictures to one, such as a family. */
const seen =
  /[\t\n]|\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?\u200d(?=\p{Extended_Pictographic})/gu;

/** Whether a text holds characters that nobody sees. */
export const hasHiddenCharacters = (value: string) => hidden.test(value.replace(seen, ""));

/** A text without them, for what nobody typed and nobody can correct: what stands in a file. */
export const withoutHidden = (value: string, instead = "") =>
  [...value].map((letter) => (hasHiddenCharacters(letter) ? instead : letter)).join("");

/** Text a person typed, trimmed, in Unicode NFC, at most `max` characters, without hidden ones. */
const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.normalize("NFC"),
    v.maxLength(max, "too_long"),
    v.check((value) => !hasHiddenCharacters(value), "hidden_characters"),
  );

/** What a file is called, as somebody's machine has it: taken as it can be shown. */
export const FileName = v.pipe(
  v.string(),
  v.maxLength(255, "too_long"),
  v.normalize("NFC"),
  v.transform((value) => withoutHidden(value)),
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
