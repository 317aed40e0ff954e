import { tableLimits } from "#domain/imports/table.ts";
import type { ChosenFile } from "./sendFile.ts";

/** Why a file is not sent at all, to be told at once and in words. */
export interface Unread {
  name: string;
  bytes: number;
  why: "tooLarge" | "notATable" | "empty" | "unreadable";
}

/** Excel itself and what it saves as text; the server looks at what is inside. */
const tableName = /\.(xlsx|xlsm|csv|tsv|txt)$/i;

/** Reads a chosen file whole, unless it can be told at once that it is no table of ours, or too large. */
export async function readFile(
  chosen: File,
  bytesMax: number = tableLimits.bytes,
): Promise<{ ok: true; file: ChosenFile } | { ok: false; why: Unread }> {
  const { name, size } = chosen;
  const no = (why: Unread["why"]) => ({ ok: false, why: { name, bytes: size, why } }) as const;
  if (!tableName.test(name)) return no("notATable");
  if (size > bytesMax) return no("tooLarge");
  if (size === 0) return no("empty");
  // Excel may hold the file, and a folder of a cloud may not have it here.
  const bytes = await chosen.arrayBuffer().catch(() => undefined);
  return bytes ? { ok: true, file: { name, bytes } } : no("unreadable");
}
