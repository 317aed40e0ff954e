import { constants, cpSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** Works on a copy of a data folder, which goes afterwards: what is measured changes the data. */
export async function withCopy<Result>(
  built: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  // Beside what is copied: gigabytes may not fit where temporary files are, and may share blocks here.
  const folder = mkdtempSync(join(dirname(built), "copy-"));
  try {
    cpSync(built, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
