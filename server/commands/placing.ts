import { allCommunes } from "#db/communes.ts";
import type { Writer } from "#db/database.ts";
import { holderOf } from "#db/placeEdits.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import { decidePosition } from "#domain/decidePosition.ts";
import { reach } from "#domain/may.ts";
import type { KnownPosition } from "#domain/newPlaces.ts";
import type { Position, PositionSource } from "#domain/place.ts";
import type { Hand, Outcome } from "./act.ts";

/** Where a site stands. */
export interface Standing {
  lat: number;
  lng: number;
  positionFrom: PositionSource;
}

/**
 * Where a site of a commune stands: where it is said to be, if that is in the province, else at the
 * commune's point or, where nobody knows one, at the province's. Refuses with `province_not_chosen`,
 * `unknown` for the commune, and `invalid_input` of `position`.
 */
export async function placedAt(
  tx: Writer,
  commune: string,
  position: KnownPosition | null | undefined,
): Promise<Decision<Standing>> {
  const communes = await allCommunes(tx);
  const own = communes.find(({ id }) => id === commune);
  if (communes.length === 0) return refuse("province_not_chosen");
  if (!own) return refuse("unknown", { what: "commune", id: commune });
  if (!position) {
    const { lat, lng, located } = own;
    return accept({ lat, lng, positionFrom: located ? "commune" : "province" });
  }
  const decision = decidePosition(position, communes);
  if (!decision.ok) return decision;
  return accept({ lat: position.lat, lng: position.lng, positionFrom: position.from });
}

/** Refuses with `invalid_input` of `position` where a need cannot be; one that does not say is where its site is. */
export async function inProvince(
  tx: Writer,
  position: Position | undefined,
): Promise<Decision<Position | undefined>> {
  return position ? decidePosition(position, await allCommunes(tx)) : accept(undefined);
}

/** Refuses with `not_allowed` whose role may not change clusters and schools. */
export function editsPlaces({ actor }: Hand): Decision<true> {
  if (reach(actor.role, "edit_places")) return accept(true);
  return refuse("not_allowed", { act: "edit_places" });
}

/** Refuses with `code_taken`, and by whom, when another of the kind has the code. */
export async function freeCode(
  tx: Writer,
  kind: Parameters<typeof holderOf>[1],
  of: { code: string; id: string },
): Promise<Decision<true>> {
  const holder = await holderOf(tx, kind, of);
  return holder ? refuse("code_taken", { code: of.code, name: holder.name }) : accept(true);
}

/** What changing a place tells: everyone may know of it. */
export function placed(kind: string, done: Outcome["done"], status: Outcome["status"]) {
  return accept({ kind, done, status, audience: "all" as const });
}
