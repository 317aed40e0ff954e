import { expect, test } from "vitest";
import { sharedContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { nobody } from "#server/testing/askers.ts";
import { smallProvince } from "#server/testing/story.ts";
import { curlOf } from "./curl.ts";
import { readDescription, type Description } from "./described.ts";
import { judge, mayBeKept, type Answer } from "./judge.ts";
import type { Asked } from "./nextRequest.ts";

// What the fuzzing looks for, it finds: each kind of mistake planted in a true answer.

const context = await sharedContext();
await smallProvince(context);
const { app, get } = await testApp(context);
const answered = await get("/api/openapi.json");
const description = readDescription((await answered.json()) as Description);

const who = { ...nobody, hidden: ["0905 131 131"] };
const asking = (path: string, method = "GET"): Asked => ({ who, method, path, headers: [] });

async function answerTo({ path, method }: Asked): Promise<Answer> {
  const answer = await app.request(path, { method });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test.each(["/api/clusters", "/api/needs", "/api/needs/1", "/nowhere", "/", "/api/campaigns"])(
  "nothing is found in the true answer of %s",
  async (path) => {
    const asked = asking(path);

    expect(judge(asked, await answerTo(asked), description)).toEqual([]);
  },
);

test.each<[mistake: string, path: string, spoil: (answer: Answer) => Partial<Answer>, RegExp]>([
  ["a failure", "/api/clusters", () => ({ status: 500 }), /^a failure: 500/],
  ["a status of its own", "/api/clusters", () => ({ status: 202 }), /^the status 202 is not desc/],
  ["another type", "/api/clusters", () => typed("text/html"), /^the type text\/html of 200/],
  ["a field more", "/api/clusters", said('"name":', '"hash":"x","name":'), /"additionalProp.*hash/],
  ["a field less", "/api/clusters", said('"code":', '"kode":'), /must have required property/],
  ["a secret", "/api/clusters", said('"name":"', '"name":"0905 131 131'), /^tells “0905 131 131”/],
  [
    "a stack",
    "/api/needs/1",
    said('"title":"', '"title":"Lỗi at x (a.ts:1:2) '),
    /^tells of the insi/,
  ],
  ["a code for a title", "/api/needs/1", said(/"title":"[^"]*"/, '"title":"GONE"'), /^no sentence/],
  [
    "another status within",
    "/api/needs/1",
    said('"status":404', '"status":400'),
    /^the problem say/,
  ],
  ["no policy", "/api/clusters", () => ({ headers: new Headers() }), /^the header content-sec/],
  ["a script", "/", said("</main>", "<img src=x></main>"), /^a page holds what was typed/],
  ["a cookie", "/api/clusters", () => typed("application/json", "a=b"), /^sets a cookie/],
])("%s is found", async (_, path, spoil, expected) => {
  const asked = asking(path);
  const answer = await answerTo(asked);

  const found = judge(asked, { ...answer, ...spoil(answer) }, description);

  expect(found.join("\n")).toMatch(new RegExp(expected.source, "m"));
  expect(curlOf(asked)).toBe(`curl -X GET 'http://127.0.0.1:3000${path}'`);
});

test("what says nothing of who may keep it may be kept by all", async () => {
  const asked = asking("/api/clusters");
  const answer = await answerTo(asked);
  const own = new Headers({ "cache-control": "private, no-cache" });

  expect(mayBeKept(asked, answer)).toBe(true);
  expect(mayBeKept(asked, { ...answer, headers: own })).toBe(false);
});

function said(words: string | RegExp, instead: string) {
  return ({ text }: Answer) => ({ text: text.replace(words, instead) });
}

function typed(type: string, cookie = "") {
  return {
    headers: new Headers({ "content-type": type, ...(cookie && { "set-cookie": cookie }) }),
  };
}
