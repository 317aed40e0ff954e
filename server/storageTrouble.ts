/** What is wrong with a disk. */
export type DiskTrouble = (typeof diskTroubles)[number];
const diskTroubles = [
  "storage_full",
  "storage_read_only",
  "storage_failing",
  "storage_damaged",
] as const;

/**
 * Why nothing can be kept at the moment. Reading goes on, but while `database_silent`: nothing is heard of the
 * database's server. `storage_busy` is another program that writes and does not end.
 */
export type StorageTrouble = DiskTrouble | "storage_busy" | "database_silent";

/** How deep an error's causes are looked through. */
const causesMax = 8;

/** By what an error's code begins with: SQLite's, the operating system's, PostgreSQL's; or what our own API has said. */
const codes: [RegExp, StorageTrouble][] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|53100$)/, "storage_full"],
  [/^(SQLITE_READONLY|EROFS|25006$)/, "storage_read_only"],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|XX00[12]$)/, "storage_damaged"],
  [/^(SQLITE_IOERR|SQLITE_CANTOPEN|EIO|58030$)/, "storage_failing"],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|55P03$)/, "storage_busy"],
  [/^(CONNECTION_|CONNECT_TIMEOUT$|ECONNREFUSED$|57P0[1-3]$|08\w{3}$)/, "database_silent"],
];

/** What an error says of the database and the disk below it; undefined when it is about something else. */
export function storageTrouble(error: unknown): StorageTrouble | undefined {
  let at = error;
  for (let depth = 0; depth < causesMax && at instanceof Error; depth++) {
    const code = "code" in at && typeof at.code === "string" ? at.code : "";
    const found = codes.find(([shape, trouble]) => shape.test(code) || code === trouble);
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

/** Whether it is the disk below that is in trouble. */
export function isOfDisk(trouble: StorageTrouble | undefined): trouble is DiskTrouble {
  return diskTroubles.some((one) => one === trouble);
}
