import crypto, { webcrypto } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { mock } from "node:test";
import { chanceOf } from "../simulation/chance.ts";

/** The dates and the randomness of this process while a run lasts. */
export interface Steady {
  /** What every date is made from; time itself goes on. */
  setNow(at: number): void;
  /** Gives date and randomness back. */
  end(): void;
}

/**
 * Makes all randomness of this process come from its seed, and its dates from one clock that is set:
 * ids, codes made of them, and tokens are the same in every run of a seed, and so are the requests that
 * hold them, on any machine.
 */
export function makeSteady(seed: number, now: number): Steady {
  const chance = chanceOf(seed, "randomness");
  // Names of requests and of files not finished: what asks for them may come between two others.
  const names = chanceOf(seed, "names");
  const { randomBytes, randomUUID } = crypto;
  const { getRandomValues } = webcrypto;
  const fill = <Values extends ArrayBufferView>(values: Values): Values => {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    for (let at = 0; at < bytes.length; at++) bytes[at] = chance.below(256);
    return values;
  };
  const replace = (all: object) => {
    Object.assign(crypto, all);
    // What was imported by name follows only when it is told to.
    syncBuiltinESMExports();
  };

  replace({
    randomBytes: (size: number) => fill(Buffer.alloc(size)),
    randomUUID: () => names.id(now),
  });
  webcrypto.getRandomValues = fill as typeof getRandomValues;
  mock.timers.enable({ apis: ["Date"], now });
  return {
    setNow: (at) => mock.timers.setTime(at),
    end() {
      mock.timers.reset();
      webcrypto.getRandomValues = getRandomValues;
      replace({ randomBytes, randomUUID });
    },
  };
}
