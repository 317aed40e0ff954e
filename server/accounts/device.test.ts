import { expect, test } from "vitest";
import { deviceOf } from "./device.ts";

const kit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${kit} Chrome/131.0.0.0 Mobile Safari/537.36`,
    "Chrome, Android",
  ],
  [
    `Mozilla/5.0 (Linux; Android 9) ${kit} Chrome/96 Mobile Safari/537.36 Zalo android/12`,
    "Zalo, Android",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${kit} Chrome/131.0 Safari/537.36 Edg/131.0`,
    "Edge, Windows",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${kit} coc_coc_browser/130 Chrome/124 Safari/537.36`,
    "Cốc Cốc, Windows",
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${kit} Version/17 Mobile Safari/604.1`,
    "Safari, iPhone",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox, Linux"],
  ["curl/8.5.0", ""],
  ["", ""],
  [undefined, ""],
])("a device is named coarsely: %s", (userAgent, name) => {
  expect(deviceOf(userAgent)).toBe(name);
});
