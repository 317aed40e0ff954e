import { flushCompileCache } from "node:module";
import { loadBetterAuth } from "./accounts/auth.ts";
import type { Keeper } from "./log/keeper.ts";
import type { Teller } from "./notices/teller.ts";
import { trimHeap } from "./trimHeap.ts";

/**
 * What a start does that no first answer should wait for: looks through the day, loads what signing in takes
 * and keeps it compiled, and gives back what loading, and checking the log, took.
 */
export async function settle({ teller, keeper }: { teller: Teller; keeper: Keeper }) {
  await teller.goOn();
  await loadBetterAuth();
  flushCompileCache();
  await keeper.checked();
  trimHeap();
}
