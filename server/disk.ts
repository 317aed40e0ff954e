import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { isOfDisk, storageTrouble, type DiskTrouble } from "./storageTrouble.ts";

/** As much as SQLite needs for its next page, and a little more. */
const probeBytes = 64 * 1024;

/** Whether a folder can be written, by writing there: why not, or undefined. Leaves nothing behind. */
export async function diskTrouble(folder: string): Promise<DiskTrouble | undefined> {
  const path = join(folder, `.probe-${randomUUID()}`);
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(Buffer.alloc(probeBytes));
      await file.sync();
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
    return undefined;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const trouble = storageTrouble(error);
    if (isOfDisk(trouble)) return trouble;
    if (/^(EACCES|EPERM)$/.test(code)) return "storage_read_only";
    throw error;
  }
}
