/**
 * How a report tells the position of a site of which only the commune is known, `(22.86, 104.96)`:
 * in brackets, which no list has around a position.
 */
export function communePoint({ lat, lng }: { lat: number; lng: number }): string {
  return `(${lat}, ${lng})`;
}

/** Whether a position that a report tells is only the commune's. */
export function isCommunePoint(said: string | number | null): boolean {
  return typeof said === "string" && said.startsWith("(");
}
