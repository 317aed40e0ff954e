/**
 * Something that whoever runs the machine has to set right. Its message is a sentence for them that
 * says what is wrong and what to do; where it was thrown is nothing to them.
 */
export class OperatorProblem extends Error {}

/** What a command of the command line says of its end, and that it failed. */
export function sayProblem(error: unknown): void {
  console.error(error instanceof OperatorProblem ? error.message : (refusedByDisk(error) ?? error));
  process.exitCode = 1;
}

/** What the operating system or SQLite refuses by this code, and what to do. */
const refusals: [RegExp, string][] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)$/, "the disk is full. Make room on it, then run this again."],
  [
    /^(EACCES|EPERM)$/,
    "this account may not do that. Run this as the account whose folder it is, or give it to this one.",
  ],
  [/^(EROFS|SQLITE_READONLY)/, "the disk is read-only. Mount it for writing, or choose another."],
  [/^(EIO|SQLITE_IOERR)/, "the disk reports errors. Copy what is on it elsewhere, and replace it."],
  [
    /^SQLITE_CANTOPEN/,
    "it cannot be opened. Run this as the account whose folder it is, where the disk can be written.",
  ],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    "it is damaged. Copy the whole folder elsewhere, then do what docs/operating.md says.",
  ],
  [/^SQLITE_BUSY/, "another program keeps it locked. End that one, then run this again."],
  [/^EISDIR$/, "a folder stands where a file should be. Move it elsewhere."],
];

/** A folder cannot be made; Node says ENOENT of a disk that is read-only. */
const noFolder =
  "no folder can be made there: a file is in the way, or the disk is read-only. Choose another.";

/** A sentence for what the disk below a command refuses; undefined of anything else. */
function refusedByDisk(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  // Safe cast: only read, and any of them may be missing. `dest` is where a copy goes, which is what a disk refuses.
  const { code, syscall, path, dest = path } = error as NodeJS.ErrnoException & { dest?: string };
  const isNoFolder = syscall === "mkdir" && /^(ENOENT|ENOTDIR|EEXIST)$/.test(String(code));
  const sentence = isNoFolder
    ? noFolder
    : refusals.find(([shape]) => shape.test(String(code)))?.[1];
  if (!sentence) return undefined;
  const what = dest ?? (String(code).startsWith("SQLITE_") ? "The database" : "The disk");
  return `${what}: ${sentence} (${code})`;
}
