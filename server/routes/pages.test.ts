import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { codeOf } from "#domain/code.ts";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { liveTheLoop } from "#server/testing/loop.ts";
import { clusterActor, departmentActor } from "#server/testing/story.ts";

// Whoever has no JavaScript reads everything that is public, and a link shows what it leads to.
const context = await sharedContext();
const { get, province, ids, school } = await liveTheLoop(context);
const { post } = await testApp(context);

/** Every kind of public address, what its title begins with, and a word of its content. */
const addresses = [
  ["/", "Lá Lành", "Sữa hộp"],
  ["/?show=all&text=hoa", "Lá Lành", "Sữa hộp"],
  [`/needs/${ids.need}`, "NC-000001-3 · Mầm non", "Sữa hộp"],
  ["/ledger", "Sổ cái", codeOf("entry", 4)],
  ["/ledger?text=nc0000013", "Sổ cái", "Sở xác minh nhu cầu"],
  ["/ledger/2", `${codeOf("entry", 2)} · Cam kết`, "Lời hứa"],
  ["/totals", "Tổng hợp · Theo cụm", "Tổng cộng"],
  ["/totals?by=item", "Tổng hợp · Theo mặt hàng", "Sữa hộp"],
  [`/campaigns/${province.campaign}`, "", "Còn thiếu gì"],
  [`/schools/${province.school}`, "Mầm non", "CH-000001-3"],
  [`/clusters/${province.cluster}`, "Cụm", "CK-000001-3"],
  [`/consignments/${ids.consignment}`, "Chuyến hàng CH-000001-3", "BN-000001-3"],
] as const;

describe.each(addresses)("%s", (path, title, word) => {
  let page = "";
  beforeAll(async () => {
    const answer = await get(path);
    page = await answer.text();
    expect([path, answer.status, answer.headers.get("content-type")]).toEqual([
      path,
      200,
      "text/html; charset=UTF-8",
    ]);
  });

  test("has its title, a description and what a preview of its link shows", () => {
    const told = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? "";
    expect(told).toContain(title);
    expect(told.endsWith("Lá Lành")).toBe(true);
    expect(page).toContain(`<meta property="og:title" content="${told}"`);
    expect(page).toMatch(/<meta name="description" content="[^"]{10,}"/);
    expect(page).toMatch(/<meta property="og:description" content="[^"]{10,}"/);
    expect(page).toMatch(/<link rel="canonical" href="https:\/\/aid\.example\/[^"]*"/);
    expect(page).toMatch(/<meta property="og:image" content="https:\/\/aid\.example\/share\.png"/);
  });

  test("shows a heading and a table or list of what there is", () => {
    const body = page.slice(page.indexOf('<div id="app"'));
    expect(body).toContain("<h1>");
    expect(body).toMatch(/<table>|<ul class="rows"/);
    expect(body).toContain(word);
    expect(body).not.toMatch(/undefined|\[object|NaN/);
  });

  test("has no script but the client's, and nothing that the policy forbids", () => {
    const scripts = [...page.matchAll(/<script\b[^>]*>([^<]*)/g)];
    expect(scripts).toHaveLength(1);
    expect(scripts[0]?.[1]).toBe("");
    expect(page).not.toMatch(/ (style|on\w+)=/);
  });

  test("speaks English to whoever asks for it, and its links go on doing so", async () => {
    const asked = `${path}${path.includes("?") ? "&" : "?"}lang=en`;
    const english = await (await get(asked)).text();
    const preferred = await (await get(path, undefined, { "accept-language": "en-GB" })).text();

    expect(english).toContain('<html lang="en"');
    expect(english).toContain('href="/ledger?lang=en"');
    expect(preferred).toContain('<html lang="en"');
    expect(preferred).toContain('href="/ledger"');
    expect(english).not.toMatch(/Sổ cái|Nhu cầu|Cam kết</);
  });

  test("is the same until something happens, and says so", async () => {
    const [first, second] = [await get(path), await get(path)];
    const tag = first.headers.get("etag") ?? "";
    const again = await get(path, undefined, { "if-none-match": tag });

    expect(tag).not.toBe("");
    expect(second.headers.get("etag")).toBe(tag);
    expect(again.status).toBe(304);
    expect(first.headers.get("vary")).toContain("Accept-Language");
  });
});

test("a campaign's page says all that there is to see; an entry's, and a front page without land, do not", async () => {
  const isWhole = async (path: string) => (await (await get(path)).text()).includes("data-whole");

  expect(await isWhole(`/campaigns/${province.campaign}`)).toBe(true);
  expect(await isWhole("/ledger/2")).toBe(false);
  expect(await isWhole("/")).toBe(false);
});

test.each([
  "/nowhere",
  "/needs/01900000-0000-7000-8000-000000000000",
  "/consignments/01900000-0000-7000-8000-000000000000",
  "/schools/01900000-0000-7000-8000-000000000000",
  "/clusters/01900000-0000-7000-8000-000000000000",
  "/campaigns/01900000-0000-7000-8000-000000000000",
  "/ledger/999999",
  "/ledger/99999999999999999999",
  "/ledger/x",
])("%s is not found, in words and in its status", async (path) => {
  const answer = await get(path);
  const page = await answer.text();

  expect(answer.status).toBe(404);
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  expect(page).toContain("<h1>Không có trang này</h1>");
  expect(page).toContain('content="noindex"');
});

test("the totals say the campaign's three sums whatever the table is of, and what a table leaves out", async () => {
  const cash = { id: v7(), campaign: province.campaign, item: "VND", quantity: 7_654_321 };
  const answer = await post("/api/pledges", clusterActor(province.cluster), cash);
  expect(answer.status).toBe(201);
  const told = async (by: string) => {
    const page = await (await get(`/totals?by=${by}`)).text();
    const sums = /<dl class="sums three">[^]*?<\/dl>/.exec(page)?.[0];
    return { sums, isPart: page.includes("Bảng này không gồm") };
  };

  const all = await told("cluster");

  expect(all).toEqual({ sums: expect.stringContaining("tiền 7.654.321"), isPart: false });
  for (const by of ["school", "commune"]) expect(await told(by)).toEqual({ ...all, isPart: true });
  for (const by of ["item", "category", "day"]) expect(await told(by)).toEqual(all);
});

test("where promises and consignments are is called their state, not how much is helped", async () => {
  for (const path of [`/clusters/${province.cluster}`, `/consignments/${ids.consignment}`]) {
    const page = await (await get(path)).text();

    expect(page).toContain("Tình trạng");
    expect(page).not.toContain("Mức đã giúp");
  }
});

test("a file that is not there is not answered with a page", async () => {
  const answer = await get("/nothing.png");

  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toContain("json");
});

test("a condition that is not understood is said so, and the rest is shown", async () => {
  const page = await (await get("/ledger?from=yesterday&kind=receipt")).text();

  expect(page).toContain("Có điều kiện tìm chưa đúng");
  expect(page).toContain(codeOf("entry", 4));
});

test("who is signed in is left to the client", async () => {
  expect((await get(`/needs/${ids.need}`, school)).status).toBe(404);
  expect((await get("/ledger", departmentActor)).headers.get("content-type")).not.toContain("html");
});

test("the form of a need begins as everybody's for whoever is signed in, and says nobody's data", async () => {
  const answer = await get("/needs/new", school);
  const page = await answer.text();
  const others = await (await get("/needs/new", departmentActor)).text();

  expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  expect(page).toContain('data-signed="1"');
  expect(page).toContain("Chuyện gì đã xảy ra?");
  expect(page).toMatch(/<a href="\/needs\/new" aria-current="page">/);
  expect(page).not.toMatch(/<(input|textarea)/);
  expect(page).toBe(others);
});

test("whoever is not signed in reads where a need is filed, and how to come to it", async () => {
  const answer = await get("/needs/new");
  const page = await answer.text();

  expect(answer.headers.get("vary")).toContain("Cookie");
  expect(page).not.toContain("data-signed");
  expect(page).toContain('href="/sign-in?from=/needs/new"');
  expect(page).toContain("Hãy bật JavaScript rồi tải lại");
});

test("the search form keeps what was asked for", async () => {
  const page = await (await get("/ledger?text=%22%3E%3Cb%3E&item=SUA&least=5")).text();

  expect(page).toContain('value="&quot;&gt;&lt;b&gt;"');
  expect(page).not.toContain("<b>");
  expect(page).toMatch(/<option value="SUA" selected\s*>/);
  expect(page).toMatch(/name="least" value="5"/);
});

test("names that try to be HTML are shown as they are written, in the page and in its head", async () => {
  const evil = `Trường "><script>alert(1)</script><img src=x onerror='alert(2)'> & Co`;
  const hostile = await hostileSchool(evil);

  for (const path of [`/schools/${hostile}`, `/schools/${hostile}?lang=en`]) {
    const page = await (await get(path)).text();
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain("<img");
    expect(page).toMatch(/<meta property="og:title" content="Trường &quot;&gt;&lt;script/);
  }
});

/** A school with a name of its own, in the province of this file. */
async function hostileSchool(name: string): Promise<string> {
  const id = context.newId();
  const added = await post("/api/schools", departmentActor, {
    id,
    code: "MNX",
    name,
    level: "preschool",
    cluster: province.cluster,
    commune: "00691",
    site: { id: context.newId(), pupils: 1, staff: 1 },
  });
  expect([added.status, await added.text()]).toEqual([201, expect.stringContaining(id)]);
  return id;
}
