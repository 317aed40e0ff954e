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
const evidenceMax = 100;

/**
 * A request that a log signed and that does not continue what was cosigned, and that (`seen`), in its
 * hand as well. Unless it `isProven` somebody else may have brought it with a false proof.
 */
const Evidence = v.object({
  at: v.number(),
  origin: v.string(),
  request: v.string(),
  seen: v.optional(v.string()),
  isProven: v.optional(v.boolean()),
});
export type Evidence = v.InferOutput<typeof Evidence>;

/** All that a witness keeps, in one file that only its owner reads: it holds the key. */
export const WitnessState = v.object({
  key: v.string(),
  /**
   * By the log's name: its last cosigned size and root in base64, when that was, and the checkpoint as
   * the log has signed it (earlier releases did not keep it).
   */
  logs: v.record(
    v.string(),
    v.object({
      size: v.number(),
      root: v.string(),
      at: v.number(),
      checkpoint: v.optional(v.string()),
    }),
  ),
  evidence: v.array(Evidence),
});
export type WitnessState = v.InferOutput<typeof WitnessState>;

/**
 * Evidence with one piece more. Of what is not proven only the last is kept of each log: whoever likes
 * could bring any number, and leave no room for what is.
 */
export function withEvidence(all: readonly Evidence[], one: Evidence): Evidence[] {
  const isNew = all.every(({ request }) => request !== one.request);
  if (!isNew || (one.isProven && all.length >= evidenceMax)) return [...all];
  const isKept = ({ origin, isProven }: Evidence) =>
    one.isProven || origin !== one.origin || isProven !== false;
  return [...all.filter(isKept), one];
}

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
