/** Which browsers are told apart, the most particular first: most name others too. */
const browsers: [RegExp, string][] = [
  [/zalo/i, "Zalo"],
  [/FBAN|FBAV/, "Facebook"],
  [/coc_coc_browser|CocCoc/i, "Cốc Cốc"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/EdgA?\/|EdgiOS/, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Macintosh|Mac OS X/, "Mac"],
  [/Linux|X11/, "Linux"],
];

/**
 * What a session is on, so that its person knows it again: `Chrome, Android`. No more of the user
 * agent than that is kept; empty when nothing of it is known.
 */
export function deviceOf(userAgent: string | undefined): string {
  const named = (known: [RegExp, string][]) =>
    known.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(", ");
}
