import * as v from "valibot";
import { Name } from "./text.ts";

/** What a signature is drawn in: three times as wide as high, in whole steps. */
export const signatureBox = { width: 600, height: 200 } as const;

/** As much as a hand writes; some 12 KB. */
export const signatureLimits = { strokes: 100, points: 1_500 } as const;

const along = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(max));

/** Where the pen went between touching the paper and leaving it. */
const Stroke = v.pipe(
  v.array(v.tuple([along(signatureBox.width), along(signatureBox.height)])),
  v.minLength(1, "required"),
);
export type Stroke = v.InferOutput<typeof Stroke>;

/** How a receipt is signed: by hand on the screen, or by one's name where nobody can draw. */
export const Signature = v.union([
  v.object({
    strokes: v.pipe(
      v.array(Stroke),
      v.minLength(1, "required"),
      v.maxLength(signatureLimits.strokes, "too_long"),
      v.check((strokes) => pointsOf(strokes) <= signatureLimits.points, "too_long"),
    ),
  }),
  v.object({ name: Name }),
]);
export type Signature = v.InferOutput<typeof Signature>;

/** How many points strokes have together. */
export function pointsOf(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, stroke) => sum + stroke.length, 0);
}

/** Strokes as the `d` of an SVG path in `signatureBox`; one that is a point ends where it begins. */
export function signaturePath(strokes: readonly Stroke[]): string {
  return strokes
    .map(([first, ...rest]) => `M${first?.join(" ")}${rest.map(lineTo).join("") || "h0"}`)
    .join("");
}

const lineTo = ([x, y]: Stroke[number]) => `L${x} ${y}`;

/** A drawn signature as the file that is kept: an SVG of one black line, and nothing else. */
export function signatureFile(strokes: readonly Stroke[]): string {
  const { width, height } = signatureBox;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
    `width="${width}" height="${height}"><path d="${signaturePath(strokes)}" fill="none" ` +
    `stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  );
}
