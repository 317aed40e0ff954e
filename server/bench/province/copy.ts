import {
  closeSync,
  constants,
  cpSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
} from "node:fs";
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
    // On the disk before anything is measured: the first to wait for the disk would wait for all of it.
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
      synced(join(folder, name));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function synced(path: string) {
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}
