import L from "leaflet";

/** Whom OpenStreetMap asks to be named, and where its licence is. */
export const streetSource = {
  text: "© OpenStreetMap",
  href: "https://www.openstreetmap.org/copyright",
};

/** OpenStreetMap's own tiles. They see who looks where, so they are asked for only when wanted. */
export function streetTiles(): L.TileLayer {
  return L.tileLayer("https://tile.openstreetmap.org/{z}/{x}/{y}.png", {
    maxZoom: 19,
    className: "street-tiles",
    // Their rules want to know which site asks; our pages otherwise tell nobody.
    referrerPolicy: "origin",
  });
}
