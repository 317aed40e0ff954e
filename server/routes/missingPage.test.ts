import { v7 } from "uuid";
import { expect, test } from "vitest";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";

const person = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

test.each([
  "/ledger/1.5",
  "/needs/1.5",
  "/totals.html",
  "/documents/consignments/1.5/handover",
  `/documents/campaigns/${v7()}/notice`,
])(
  "who opens %s, which is not there, reads so on a page of ours and where to go on",
  async (path) => {
    const app = await testApp(await testContext());

    const page = await app.get(path, undefined, person);
    const inEnglish = await app.get(path, undefined, { ...person, "accept-language": "en" });
    const toProgram = await app.get(path);

    expect([page.status, page.headers.get("content-type")]).toEqual([
      404,
      "text/html; charset=UTF-8",
    ]);
    const text = await page.text();
    expect(text).toContain("<h1>Không có trang này</h1>");
    expect(text).toContain("Về bản đồ");
    expect(await inEnglish.text()).toContain("<h1>There is no such page</h1>");
    expect([toProgram.status, toProgram.headers.get("content-type")]).toEqual([
      404,
      "application/problem+json",
    ]);
  },
);

test("what programs ask for, and what is written, is answered with a problem whoever asks", async () => {
  const app = await testApp(await testContext());

  const answers = [
    await app.get("/api/ledger/1.5", undefined, person),
    await app.get("/log/entry/1.5", undefined, person),
    await app.app.request("/ledger/1.5", { method: "POST", headers: person }),
  ];

  for (const answer of answers)
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
});
