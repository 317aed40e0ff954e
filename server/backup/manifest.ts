import * as v from "valibot";

/** The name of the file in a backup's folder that says what belongs to it. */
export const manifestFile = "manifest.json";

/** A path inside the folder: it must not lead out of it, whoever wrote the manifest. */
const InnerPath = v.pipe(
  v.string(),
  v.maxLength(4_096),
  v.check((path) => !path.includes("\0")),
  v.check((path) => path.split("/").every((part) => !["", ".", ".."].includes(part))),
);

/** What a backup says of itself. Whoever has the files can check all of it without us. */
export const Manifest = v.object({
  format: v.literal("la-lanh-backup/1"),
  /** The version of the program that made it. */
  version: v.string(),
  /** An instant, ISO 8601 in UTC. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  ledger: v.object({
    /** The last entry; −1 when there is none. */
    seq: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
    /** The root of the RFC 6962 tree of all entries up to it, in base64. */
    root: v.string(),
    /** The signed note of the public log at that moment, which may lag by two seconds. */
    checkpoint: v.nullable(v.string()),
  }),
  files: v.array(
    v.object({
      path: InnerPath,
      bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      /** In hexadecimal. */
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});
export type Manifest = v.InferOutput<typeof Manifest>;
export type BackedUpFile = Manifest["files"][number];
