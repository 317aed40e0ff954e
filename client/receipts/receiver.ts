import { keep, kept } from "../app/kept.ts";
import { me, membership } from "../app/session.ts";

/** Who received it, as the receipt names them. */
export interface Receiver {
  name: string;
  position: string;
}

/** Whoever received last on this device; at first the one who signed in for the school. */
export function usualReceiver(): Receiver {
  const found = kept(place());
  if (isReceiver(found)) return found;
  const isSchool = membership()?.role === "school";
  return { name: (isSchool && me()?.name) || "", position: "" };
}

export function rememberReceiver({ name, position }: Receiver) {
  keep(place(), { name, position });
}

/** One device may serve several accounts. */
function place(): string {
  return `receiver:${me()?.active}`;
}

function isReceiver(found: unknown): found is Receiver {
  if (typeof found !== "object" || found === null) return false;
  const { name, position } = found as Partial<Receiver>;
  return typeof name === "string" && typeof position === "string";
}
