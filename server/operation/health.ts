import type { StorageTrouble } from "../storageTrouble.ts";

/** How long what was seen of the disk is believed. */
const diskSeenMs = 5_000;

/** Why a server should be given no requests at the moment. */
export type Unready = StorageTrouble | "log_stopped" | "stopping";

/** What a server knows of itself. */
export interface Health {
  /** Why the log has stopped growing, in a sentence; undefined while all is well. */
  logProblem(): string | undefined;
  /** All reasons for which it is not ready; none when it is. */
  unready(): Promise<Unready[]>;
  /** From now on it is not ready any more. */
  stopping(): void;
}

/** Looks at the disk at most every five seconds, however often it is asked. */
export function createHealth({
  logProblem,
  disk,
  now,
}: {
  logProblem: () => string | undefined;
  disk: () => Promise<StorageTrouble | undefined>;
  now: () => number;
}): Health {
  let isStopping = false;
  let seen: { at: number; trouble: Promise<StorageTrouble | undefined> } | undefined;
  return {
    logProblem,
    async unready() {
      if (!seen || now() - seen.at > diskSeenMs) seen = { at: now(), trouble: disk() };
      const trouble = await seen.trouble;
      return [
        ...(isStopping ? (["stopping"] as const) : []),
        ...(logProblem() ? (["log_stopped"] as const) : []),
        ...(trouble ? [trouble] : []),
      ];
    },
    stopping: () => void (isStopping = true),
  };
}

/** The health of a server about which nothing is known but that it answers. */
export const healthy: Health = {
  logProblem: () => undefined,
  unready: () => Promise.resolve([]),
  stopping: () => undefined,
};
