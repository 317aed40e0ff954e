import type { VerifierKey } from "./note.ts";

/** One key of the log handing over to the next: its signature over both, in base64. */
export interface KeyChange {
  /** The keys, as people hand them on. */
  from: string;
  to: string;
  signature: string;
}

/** What the old key signs, so that whoever trusts it may trust the new one. */
export function keyChangeText(from: string, to: string): string {
  return `la-lanh/log-key/v1\n${from}\n${to}\n`;
}

/**
 * How one key came to be followed by another: the changes between, oldest first; undefined if not. Found
 * from the end: a key may have signed one that was lost before it signed anything, and then another.
 */
export function changesBetween(
  changes: readonly KeyChange[],
  from: string,
  to: string,
): KeyChange[] | undefined {
  const way: KeyChange[] = [];
  for (let at = to; at !== from;) {
    const last = changes.find((change) => change.to === at);
    // A key is handed over to once; a circle leads nowhere.
    if (!last || way.includes(last)) return undefined;
    way.unshift(last);
    at = last.from;
  }
  return way;
}

/** One line for each change, oldest first. */
export function formatKeyChanges(changes: readonly KeyChange[]): string {
  return changes.map(({ from, to, signature }) => `${from} ${to} ${signature}\n`).join("");
}

/** The changes that such lines tell; what is none is left out. */
export function readKeyChanges(text: string): KeyChange[] {
  return text.split("\n").flatMap((line) => {
    const [from = "", to = "", signature = "", ...more] = line.split(" ");
    return from && to && signature && more.length === 0 ? [{ from, to, signature }] : [];
  });
}

/** Whether a key may follow another: the log keeps its name. */
export function mayFollow(old: VerifierKey, next: VerifierKey): boolean {
  return old.name === next.name && old.type === next.type;
}
