/** How many lines of where an error was thrown are told. */
const framesMax = 12;

/** Codes of the disk, the database and the network: what their messages say holds no one's data. */
const plainCode = /^(SQLITE_|E[A-Z]+$)/;

/**
 * Tells whoever runs the server that something went wrong: one JSON line on the error output. `event` is
 * a sentence of ours. Of an error its kind, code and place are told, and its message only where it
 * cannot hold what somebody typed: a failed query's names its values, a parser's quotes its text.
 */
export function report(event: string, error?: unknown, facts: Record<string, unknown> = {}): void {
  const at = new Date().toISOString();
  const fault = error === undefined ? {} : { error: faultOf(error) };
  console.error(JSON.stringify({ at, level: "error", event, ...facts, ...fault }));
}

interface Fault {
  kind: string;
  code?: string;
  message?: string;
  frames?: string[];
  cause?: Fault;
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const isOurs = error.message.startsWith("broken invariant");
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...(code && { code }),
    ...((isOurs || (code && plainCode.test(code))) && { message: error.message }),
    frames: frames.slice(0, framesMax).map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: faultOf(error.cause) }),
  };
}
