import { expect, test } from "vitest";
import { sharedContext } from "#server/testing.ts";
import { busyScene } from "#server/testing/scene.ts";
import { pageSize } from "../../client/needs/needQueries.ts";

// The front page is the client's first screen: the same needs in the same order, the same words.
const context = await sharedContext();
const { get, done, actors, needOf, lineOf, promising } = await busyScene(context);

const first = await verified();
for (let at = 0; at < pageSize; at++) await verified();
const promised = await verified();
await done("pledges", actors.cluster, promising(promised.line, 1));
const covered = await verified();
await done("pledges", actors.cluster, promising(covered.line, 2));

async function verified() {
  const line = lineOf("CHAN", 2);
  const { id } = await done("needs", actors.school, needOf([line]));
  await done(`needs/${id}/verify`, actors.department, { lines: [] });
  return { id, line };
}

const page = async (path: string) => (await get(path)).text();
const needsIn = (text: string) =>
  [...text.matchAll(/<h2><a href="\/needs\/([0-9a-f-]+)"/g)].map(([, id]) => id);
const nextIn = (text: string) =>
  [...text.matchAll(/rel="next"\s+href="([^"]+)"/g)].map(([, path = ""]) =>
    path.replaceAll("&amp;", "&"),
  );

test("lists what lacks something, also what is promised in part, and leaves out what does not", async () => {
  const shown = needsIn(await page("/"));

  expect(shown).toContain(promised.id);
  expect(shown).not.toContain(covered.id);
  expect(needsIn(await page("/?show=all"))).toContain(covered.id);
});

test("says in its heading how many sites lack something", async () => {
  expect(await page("/")).toContain("<h1>1 điểm trường còn thiếu</h1>");
  expect(await page("/?show=all")).toContain("<h1>1 điểm trường</h1>");
});

test("goes on without JavaScript until every need was listed once", async () => {
  const shown = await page("/");
  const [further = ""] = nextIn(shown);
  const seen = [...needsIn(shown), ...needsIn(await page(further))];

  expect(further).toMatch(/^\/\?coverage=lacking&cursor=/);
  expect(seen).toContain(first.id);
  expect(new Set(seen).size).toBe(seen.length);
});

test("draws how a line stands without a style of its own, which the policy forbids", async () => {
  const shown = await page(`/?coverage=partly`);

  expect(shown).toMatch(/<rect\s+class="promised"\s+x="0%"\s+width="50%"/);
  expect(shown).not.toContain("style=");
});

test("a search keeps what else the address asks for, and is open while it asks for something", async () => {
  const shown = await page("/?show=all&item=CHAN");

  expect(shown).toContain('<input type="hidden" name="item" value="CHAN"');
  expect(shown).toContain('<input type="hidden" name="show" value="all"');
  expect(shown).toContain('id="narrowing" class=""');
  expect(await page("/")).toContain('id="narrowing" class="unasked"');
});

test("offers everything where nothing fits", async () => {
  const shown = await page("/?text=khong-co");

  expect(shown).toContain("Không có nơi nào khớp");
  expect(shown).toContain('href="/?show=all"');
});
