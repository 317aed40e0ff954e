import type { Refused } from "#domain/decision.ts";

/**
 * Thrown where a file turns out to be unreadable after some of it was given already; whoever reads it
 * to its end answers with the refusal.
 */
export class UnreadableFile extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
