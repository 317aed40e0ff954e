import { createSignal } from "solid-js";
import type { Facts } from "#domain/decision.ts";
import { decidePosition, type CommunePoint } from "#domain/decidePosition.ts";
import type { Position } from "#domain/place.ts";
import { get } from "../api/request.ts";

const [communes, setCommunes] = createSignal<readonly CommunePoint[]>([]);

/** Asks the server where the communes are, once for the whole visit. */
export async function loadCommunes(): Promise<void> {
  if (communes().length > 0) return;
  const answer = await get<{ items: CommunePoint[] }>("/api/communes");
  if (answer.ok) setCommunes(answer.value.items);
}

/**
 * What speaks against a place before it is sent: its `problem`, `position_swapped` or `outside_province`
 * with `offKm`. Nothing while the communes are not known: then the server is the one to say. Reactive.
 */
export function misplaced(position: Position | null | undefined): Facts | undefined {
  if (!position || communes().length === 0) return undefined;
  const decision = decidePosition({ lat: position.lat, lng: position.lng }, communes());
  return decision.ok ? undefined : decision.facts;
}
