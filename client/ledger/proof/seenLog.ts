/** What this browser remembers of the log: the key and the last checkpoint that it verified. */
export interface SeenLog {
  vkey: string;
  /** The signed note. */
  checkpoint: string;
}

/** Two signed checkpoints of which neither continues the other, as they were signed. */
export interface Evidence {
  /** Milliseconds since 1970. */
  at: number;
  seen: SeenLog;
  now: SeenLog;
}

/** Where a browser keeps both; a page in private mode may keep nothing. */
export interface SeenStore {
  seen(): SeenLog | undefined;
  remember(seen: SeenLog): void;
  evidence(): Evidence | undefined;
  keepEvidence(evidence: Evidence): void;
}

const seenKey = "la-lanh.log";
const evidenceKey = "la-lanh.log.evidence";

/** Keeps in the browser's own storage, until the reader clears it. */
export function browserStore(): SeenStore {
  return {
    seen: () => read<SeenLog>(seenKey),
    remember: (seen) => write(seenKey, seen),
    evidence: () => read<Evidence>(evidenceKey),
    keepEvidence: (evidence) => write(evidenceKey, evidence),
  };
}

/** Safe cast: we alone write there, and `checkEntry` reads what is inside as it reads the server's. */
function read<Value>(key: string): Value | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? "null") as Value | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: then this visit stands by itself, as a first one does.
  }
}
