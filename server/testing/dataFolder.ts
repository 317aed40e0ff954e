import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openContext } from "#server/openContext.ts";
import { noon } from "#server/testing.ts";
import type { Settings } from "#server/settings.ts";

/** A folder of its own that goes with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a server on a data folder is started with; any port that is free. */
export function settingsOf(dataDir: string): Settings {
  const publicUrl = "http://aid.example";
  return { port: 0, host: "127.0.0.1", dataDir, publicUrl, demo: false };
}

/** Opens a data folder as a server does, with real keys and files; its clock stands at noon. */
export async function openFolder(dataDir: string) {
  const context = { ...(await openContext(settingsOf(dataDir))), now: () => noon };
  let isOpen = true;
  const close = async () => {
    if (isOpen) await context.db.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { dataDir, context, close };
}
