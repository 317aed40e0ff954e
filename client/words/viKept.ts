import { kept } from "./vi/kept.ts";

/** What is said once this phone keeps something, loaded with what keeps it. */
export const viKept = { kept };
