import type { Position } from "#domain/place.ts";

/**
 * About the middle of each province by its official code, in degrees WGS 84 to 0.1 (some 10 km): where
 * a map opens and a site stands while nobody has said more.
 */
export const provincePoints: Readonly<Record<string, Position>> = {
  "01": { lat: 21, lng: 105.7 },
  "04": { lat: 22.7, lng: 106.1 },
  "08": { lat: 22.5, lng: 105.1 },
  "11": { lat: 21.7, lng: 103 },
  "12": { lat: 22.3, lng: 103.2 },
  "14": { lat: 21.2, lng: 104.1 },
  "15": { lat: 22, lng: 104.4 },
  "19": { lat: 22, lng: 105.8 },
  "20": { lat: 21.8, lng: 106.6 },
  "22": { lat: 21.2, lng: 107.2 },
  "24": { lat: 21.3, lng: 106.4 },
  "25": { lat: 21, lng: 105.2 },
  "31": { lat: 20.9, lng: 106.5 },
  "33": { lat: 20.6, lng: 106.3 },
  "37": { lat: 20.3, lng: 106 },
  "38": { lat: 20, lng: 105.4 },
  "40": { lat: 19.2, lng: 104.9 },
  "42": { lat: 18.3, lng: 105.7 },
  "44": { lat: 17.2, lng: 106.6 },
  "46": { lat: 16.3, lng: 107.5 },
  "48": { lat: 15.7, lng: 108 },
  "51": { lat: 14.8, lng: 108.3 },
  "52": { lat: 13.9, lng: 108.5 },
  "56": { lat: 12.1, lng: 109 },
  "66": { lat: 12.8, lng: 108.5 },
  "68": { lat: 11.7, lng: 107.9 },
  "75": { lat: 11.4, lng: 107 },
  "79": { lat: 10.8, lng: 106.8 },
  "80": { lat: 11, lng: 106.2 },
  "82": { lat: 10.5, lng: 105.9 },
  "86": { lat: 10, lng: 106.3 },
  "91": { lat: 10.2, lng: 105.2 },
  "92": { lat: 9.8, lng: 105.8 },
  "96": { lat: 9.2, lng: 105.2 },
};
