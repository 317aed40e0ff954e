import { expect, onTestFinished, test, vi } from "vitest";
import { openTestContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";

test("who opens a page that cannot be answered reads why and how to go on; a program reads a problem", async () => {
  const { context: own, close } = await openTestContext();
  const app = await testApp(own);
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => told.mockRestore());
  await close();
  const [html, en] = [{ accept: "text/html,*/*;q=0.8" }, { "accept-language": "en" }];

  const pages = [
    await app.get("/", undefined, html),
    await app.get("/ledger", undefined, { ...html, ...en }),
  ];
  const problems = [await app.get("/"), await app.get("/api/campaigns", undefined, html)];

  for (const [at, answer] of pages.entries()) {
    expect(answer.status).toBe(500);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const [heading, why] = [
      ["Trang này chưa mở được", "Máy chủ gặp sự cố"],
      ["This page could not be opened", "The server failed"],
    ][at]!;
    const page = await answer.text();
    expect(page).toContain(`<h1>${heading}</h1>`);
    expect(page).toContain(why);
    expect(page).toContain('href="">');
  }
  for (const answer of problems)
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      500,
      "application/problem+json",
    ]);
});
