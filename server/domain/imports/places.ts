import { communeFinder, type KnownCommune } from "#domain/communeName.ts";
import { decidePosition, distanceKm, type CommunePoint } from "#domain/decidePosition.ts";
import type { Refused } from "#domain/decision.ts";
import type { Position, PositionSource } from "#domain/place.ts";
import { readPosition } from "#domain/readPosition.ts";
import type { SiteState } from "./known.ts";
import type { ProblemCode, ProblemFacts } from "./problem.ts";
import type { Row } from "./rows.ts";
import { candidatesMax } from "./things.ts";

/** A commune as lists need it: how it is found, and where it lies. */
export type ListedCommune = KnownCommune & CommunePoint;

/** Where a site stands, and how that is known. */
export type Standing = Pick<SiteState, "lat" | "lng" | "positionFrom">;

/** The communes and positions that rows speak of, for one file: what was found once is kept. */
export function placesOf(communes: readonly ListedCommune[]) {
  const find = communeFinder(communes);
  const found = new Map<string, ReturnType<typeof find>>();
  const byId = new Map(communes.map((commune) => [commune.id, commune]));
  return {
    /** The commune of a row: a code, a name of today, or an old name with its old district. */
    commune(row: Row<"schools">): string | undefined {
      const text = row.text("commune", 200);
      const district = row.text("district");
      if (text === undefined) return undefined;
      const written = district ? `${text}, ${district}` : text;
      const meant = found.get(written) ?? find(written);
      found.set(written, meant);
      if (meant.kind === "one") return meant.commune.id;
      if (meant.kind === "none") return row.refuse("commune", "commune_unknown");
      const candidates = meant.hits.map(({ commune, formerly }) => {
        const before = formerly && ` (${formerly.name}, ${formerly.district})`;
        return `${commune.id} ${commune.name}${before ?? ""}`;
      });
      return row.refuse("commune", "commune_ambiguous", {
        candidates: candidates.slice(0, candidatesMax),
      });
    },
    /** The position that a row tells, in one column or two; refused where it cannot be. */
    position(row: Row<"schools"> | Row<"sites">): Position | undefined {
      const written = writtenPosition(row);
      if (!written) return undefined;
      const read = readPosition(written.text);
      if (!read.ok) return row.refuse(written.field, ...toldOf(read));
      const decided = decidePosition(read.value, communes);
      return decided.ok ? decided.value : row.refuse(written.field, ...toldOf(decided));
    },
    /** What a list writes for a commune: its name, or its code where the name means another too. */
    nameOf(id: string): string {
      const name = byId.get(id)?.name ?? id;
      const meant = find(name);
      return meant.kind === "one" && meant.commune.id === id ? name : id;
    },
    /** Where a site stands of which only the commune is known. */
    standingIn(commune: string): Standing | undefined {
      const point = byId.get(commune);
      if (!point) return undefined;
      const positionFrom: PositionSource = point.located ? "commune" : "province";
      return { lat: point.lat, lng: point.lng, positionFrom };
    },
    /** How far a position is from a commune's point, where that is known. */
    kmFrom(commune: string, position: Position): number | undefined {
      const point = byId.get(commune);
      return point?.located ? Math.round(distanceKm(point, position)) : undefined;
    },
  };
}
export type Places = ReturnType<typeof placesOf>;

type Written = { field: "position" | "lat"; text: string };

/** A position as one text: a latitude and a longitude belong together. */
function writtenPosition(row: Row<"schools"> | Row<"sites">): Written | undefined {
  const text = row.text("position", 2_000);
  const [lat, lng] = [row.text("lat"), row.text("lng")];
  if (text !== undefined) return { field: "position", text };
  if (row.has("lat") !== row.has("lng"))
    return row.refuse(row.has("lat") ? "lng" : "lat", "position_incomplete");
  return lat && lng ? { field: "lat", text: `${lat} ${lng}` } : undefined;
}

/** How `readPosition` and `decidePosition` say no, as a remark. */
function toldOf(refused: Refused): [ProblemCode, { facts: ProblemFacts }] {
  const { path: _, problem, ...facts } = refused.facts;
  const codes: readonly ProblemCode[] = ["short_link", "position_swapped", "outside_province"];
  return [codes.find((code) => code === problem) ?? "not_a_position", { facts }];
}
