import { address } from "../../../client/api/address.ts";
import type { Asked, Query } from "./asked.ts";

/** Asks our own API as somebody who is not signed in. */
export type Reader = (path: string) => Promise<Response>;

/**
 * Reads the public API and notes in `told` what has answered. What it knows not or does not understand is undefined;
 * an outage is thrown.
 */
export function readerOf(ask: Reader, told: Set<string>): Asked["read"] {
  return async <Answer>(path: string, query: Query = {}) => {
    const asked = address(path, query);
    const answered = await ask(asked);
    if (answered.status === 400 || answered.status === 404) return undefined;
    if (!answered.ok) throw await outage(path, answered);
    told.add(asked);
    // Safe cast: `privacy.test.ts` and the routes' own tests hold every answer to its schema.
    return (await answered.json()) as Answer;
  };
}

/** That an address does not answer, with the code that it said. */
async function outage(path: string, answered: Response): Promise<Error> {
  const { code } = (await answered.json()) as { code?: string };
  return Object.assign(new Error(`${path} answers ${answered.status}`), { code });
}
