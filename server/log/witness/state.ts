import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";
import { OperatorProblem } from "../../operatorProblem.ts";

/** How many pieces of evidence are kept: one is enough, and a liar could send many. */
export const evidenceMax = 100;

/** All that a witness keeps, in one file that only its owner reads: it holds the key. */
export const WitnessState = v.object({
  key: v.string(),
  /** By the log's name: its last cosigned size and root in base64, and when that was. */
  logs: v.record(v.string(), v.object({ size: v.number(), root: v.string(), at: v.number() })),
  /** Requests that a log signed and that do not continue what was cosigned: its lies, in its hand. */
  evidence: v.array(v.object({ at: v.number(), origin: v.string(), request: v.string() })),
});
export type WitnessState = v.InferOutput<typeof WitnessState>;

/** Reads the state; undefined when there is none yet. Throws, and touches nothing, when it is damaged. */
export function readState(path: string): WitnessState | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return v.parse(WitnessState, JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new OperatorProblem(`${path} is not a witness' state: put the one of your backup there.`);
  }
}

/** Replaces the state at once and durably: a cosignature is only given out after that. */
export function writeState(path: string, state: WitnessState): void {
  const next = `${path}.next`;
  const file = openSync(next, "w", 0o600);
  writeSync(file, `${JSON.stringify(state, undefined, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(next, path);
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder);
  closeSync(folder);
}
