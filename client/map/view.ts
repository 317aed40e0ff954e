/** West, south, east, north in degrees. */
export type Bbox = [west: number, south: number, east: number, north: number];

/** What a map shows: its bounds with some room around them, and its zoom. */
export interface View {
  bbox: Bbox;
  zoom: number;
}

/** Pixels at an edge of the map that lie under something else, such as a sheet. */
export interface Covered {
  top?: number;
  bottom?: number;
}
