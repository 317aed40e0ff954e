import lighthouse from "lighthouse";
import { chromium } from "@playwright/test";
import { chromiumFlags, ensureChromium } from "#server/testing/chromium.ts";
import { freePort } from "../freePort.ts";
import { campaignOf, enter } from "../people.ts";
import { runs, type Measured } from "./measured.ts";
import { withServed } from "./served.ts";

const categories = [
  { id: "performance", name: "performance", atLeast: 95 },
  { id: "accessibility", name: "accessibility", atLeast: 100 },
  { id: "best-practices", name: "best practices", atLeast: 100 },
] as const;

/** What the telephones of those who come to us ask for; Lighthouse's own speaks English. */
const telephone = { "Accept-Language": "vi-VN,vi;q=0.9" };

/** What Lighthouse gives the map, the need form and the public page on its telephone, of 100. */
export async function measureLighthouse(): Promise<Measured[]> {
  return withServed(undefined, async ({ address }) => {
    const { cookie, campaign } = await prepared(address);
    const pages = [
      { name: "map", path: "/" },
      { name: "need form", path: "/needs/new", headers: { Cookie: cookie } },
      { name: "public page", path: `/campaigns/${campaign}` },
    ];
    const measured: Measured[] = [];
    const machine: number[] = [];
    for (const { name, path, headers } of pages) {
      const scores: Record<string, number>[] = [];
      for (let tries = 1; scores.length < runs; tries++) {
        const scored = await judged(`${address}${path}`, headers);
        if (scored) {
          scores.push(scored.scores);
          machine.push(scored.machine);
        } else if (tries > 2 * runs) throw new Error(`Lighthouse could not record ${path}.`);
      }
      for (const { id, name: category, atLeast } of categories)
        measured.push({
          what: `Lighthouse, ${name}: ${category}`,
          unit: "of 100",
          values: scores.map((all) => all[id] ?? 0),
          atLeast,
        });
    }
    // Lighthouse takes the machine for four times the telephone: DevTools calibrates a cheap one to 264.
    return [...measured, { what: "This machine to Lighthouse", unit: "points", values: machine }];
  });
}

/** A headteacher's cookie, and the campaign that is shown first. */
async function prepared(address: string) {
  const browser = await launched();
  try {
    const context = await browser.newContext({ baseURL: address });
    const page = await context.newPage();
    await enter(page, "truong-001");
    const cookies = await context.cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    return { cookie, campaign: await campaignOf(page) };
  } finally {
    await browser.close();
  }
}

/** What Lighthouse says of a recording that lacks its own beginning: it tells nothing of the page. */
const unrecorded = "NO_NAVSTART";

/** One run in a browser of its own, with nothing kept from another; undefined when it was not recorded. */
async function judged(
  url: string,
  extraHeaders: Record<string, string> | undefined,
): Promise<{ scores: Record<string, number>; machine: number } | undefined> {
  const port = await freePort();
  const browser = await launched([`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(url, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: categories.map(({ id }) => id),
      extraHeaders: { ...telephone, ...extraHeaders },
    });
    const { categories: scored, environment, runtimeError } = result?.lhr ?? {};
    if (runtimeError?.code === unrecorded) return undefined;
    if (!scored || runtimeError) throw new Error(`Lighthouse on ${url}: ${runtimeError?.message}`);
    const entries = Object.entries(scored);
    return {
      scores: Object.fromEntries(
        entries.map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
      ),
      machine: environment?.benchmarkIndex ?? 0,
    };
  } finally {
    await browser.close();
  }
}

function launched(more: readonly string[] = []) {
  return chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags, ...more] });
}
