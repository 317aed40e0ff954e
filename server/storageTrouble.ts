/** Why nothing can be kept at the moment; reading goes on. */
export const storageTroubles = [
  "storage_full",
  "storage_read_only",
  "storage_failing",
  "storage_damaged",
] as const;
export type StorageTrouble = (typeof storageTroubles)[number];

/** How deep an error's causes are looked through. */
const causesMax = 8;

/** By what an error's code begins with: SQLite's, the operating system's, PostgreSQL's. */
const codes: [RegExp, StorageTrouble][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|53100$)/, "storage_full"],
  [/^(SQLITE_READONLY|EROFS|25006$)/, "storage_read_only"],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|XX00[12]$)/, "storage_damaged"],
  [/^(SQLITE_IOERR|SQLITE_CANTOPEN|EIO|58030$)/, "storage_failing"],
];

/** What an error says of the disk below the database; undefined when it is about something else. */
export function storageTrouble(error: unknown): StorageTrouble | undefined {
  let at = error;
  for (let depth = 0; depth < causesMax && at instanceof Error; depth++) {
    const code = "code" in at && typeof at.code === "string" ? at.code : "";
    const found = codes.find(([shape]) => shape.test(code));
    if (found) return found[1];
    at = at.cause;
  }
  return undefined;
}

/**
 * Lets an answer that only reads be given although something beside it could not be noted: to be
 * handed to `catch`. Anything but trouble with the disk is thrown on.
 */
export function forgoWhenStorageFails(error: unknown): undefined {
  if (!storageTrouble(error)) throw error;
}
