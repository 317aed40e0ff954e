import type { Accessor } from "solid-js";
import { isPassing } from "../api/isPassing.ts";
import type { LatestAnswer } from "./createAnswer.ts";

/**
 * What was answered last, until a "no" says that it is there no more, or not for this reader. A lost
 * connection or a server that fails says neither, and takes nothing away that somebody is filling in.
 * `isAsked` tells whether it is what is asked for now, and not what was shown before.
 */
export function standing<Value>(
  { value, problem }: Pick<LatestAnswer<Value>, "value" | "problem">,
  isAsked: (value: Value) => boolean,
): Accessor<Value | undefined> {
  return () => {
    const [known, no] = [value(), problem()];
    if (known === undefined || !no) return known;
    return isPassing(no) && isAsked(known) ? known : undefined;
  };
}
