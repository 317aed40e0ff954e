import type { Answered } from "./watched.ts";

/** How long lines are collected before they are written together. */
const flushMs = 200;
/** How much is collected at most. */
const bytesMax = 64 * 1024;

/** Writes a JSON line for each request that was answered. */
export interface RequestLines {
  tell(answered: Answered): void;
  /** Writes what was collected. */
  flush(): void;
}

/**
 * Lines hold what was asked by the route's pattern, never by its address: no id, query or name is in
 * them, and no one's network address.
 */
export function createRequestLines(write: (text: string) => void): RequestLines {
  let text = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (text) write(text);
    text = "";
  };
  return {
    tell({ id, method, route, status, ms }) {
      const at = new Date().toISOString();
      const line = { at, level: "info", event: "request", id, method, route, status, ms };
      text += `${JSON.stringify(line)}\n`;
      if (text.length >= bytesMax) flush();
      else timer ??= setTimeout(flush, flushMs);
    },
    flush,
  };
}
