import { v7 } from "uuid";
import { getJson, settled, signIn, withServer } from "./load.ts";
import { withCopy } from "./province/copy.ts";
import { driver } from "./province/built.ts";

/** How long one answer took at a size, in milliseconds: the middle of many. */
export interface Grown {
  what: string;
  entries: number;
  ms: number;
}

const rounds = 21;

/** How long totals and what is lacking take to be told anew after each promise. */
export async function measureGrowth(built: string, entries: number): Promise<Grown[]> {
  return withCopy(built, (folder) =>
    withServer("serve.ts", [folder], async (port) => {
      await settled();
      const origin = `http://127.0.0.1:${port}`;
      const cookie = await signIn(origin, driver);
      const { items } = await getJson<{
        items: { campaign: string; id: string; lines: { id: string }[] }[];
      }>(`${origin}/api/needs?limit=1`);
      const [need] = items;
      if (!need) throw new Error("a province has a need");
      const promise = () => promiseTo(origin, cookie, need.lines[0]?.id ?? "");
      const of = `campaign=${need.campaign}`;
      const asked = {
        "totals by cluster": `/api/totals?${of}&by=cluster`,
        "totals by item": `/api/totals?${of}&by=item`,
        "totals by commune": `/api/totals?${of}&by=commune`,
        "totals by day": `/api/totals?${of}&by=day`,
        "what is lacking": `/api/needs/lacking?${of}`,
        "what a need lacks": `/api/needs/${need.id}`,
      };
      const grown: Grown[] = [];
      for (const [what, path] of Object.entries(asked))
        grown.push({ what, entries, ms: await middle(promise, () => getJson(origin + path)) });
      return grown;
    }),
  );
}

async function middle(promise: () => Promise<void>, ask: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await promise();
    const begun = performance.now();
    await ask();
    all.push(performance.now() - begun);
  }
  return all.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

async function promiseTo(origin: string, cookie: string, needLine: string) {
  const headers = { cookie, origin, "content-type": "application/json", "idempotency-key": v7() };
  const body = JSON.stringify({ id: v7(), needLine, quantity: 1 });
  const answer = await fetch(`${origin}/api/pledges`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(await answer.text());
}
