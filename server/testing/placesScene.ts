import { expect } from "vitest";
import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import type { TestContext } from "#server/testing.ts";
import { testApp } from "./app.ts";
import { everything } from "./everything.ts";
import { departmentActor, schoolActor, smallProvince } from "./story.ts";

/** A small province and ways to change its places through the API. */
export async function placesScene(context: TestContext) {
  const { get, post } = await testApp(context);
  const province = await smallProvince(context);
  const school = schoolActor(province.school);

  const json = async (path: string, actor?: Actor) => (await get(`/api/${path}`, actor)).json();
  const ask = (path: string, body: unknown, actor: Actor = departmentActor) =>
    post(`/api/${path}`, actor, body);
  return {
    get,
    json,
    ask,
    province,
    school,
    /** Does what must succeed, and gives the answer. */
    async done(path: string, body: unknown, actor?: Actor) {
      const answer = await ask(path, body, actor);
      const told = await answer.json();
      expect([path, answer.ok, answer.ok ? {} : told]).toEqual([path, true, {}]);
      return told as { id: string; code?: string; seq?: number };
    },
    /** Asks for what must be refused and change nothing; gives status, code, facts and issues. */
    async refused(path: string, body: unknown, actor?: Actor) {
      const before = await everything(context.db.read);
      const answer = await ask(path, body, actor);
      const { status, code, facts, issues } = await answer.json();
      expect(await everything(context.db.read)).toEqual(before);
      return { status, code, ...(facts && { facts }), ...(issues && { issues }) };
    },
    /** The changes of a thing, the newest first. */
    async changesOf(subject: string) {
      const { items } = await json(`changes?subject=${subject}`, departmentActor);
      return (items as { before: object | null; after: object }[]).map(({ before, after }) => [
        before,
        after,
      ]);
    },
    newSite: (of: object = {}) => ({
      id: v7(),
      school: province.school,
      name: "Điểm Bản Lè",
      pupils: 20,
      staff: 2,
      ...of,
    }),
    newSchool: (of: object = {}) => ({
      id: v7(),
      code: `TH${v7().slice(-8)}`,
      name: "Tiểu học Hoa Lê",
      level: "primary",
      cluster: province.cluster,
      commune: "00691",
      site: { id: v7(), pupils: 80, staff: 9 },
      ...of,
    }),
    needOf: (site: string, item = "CHAN") => ({
      id: v7(),
      campaign: province.campaign,
      site,
      situation: "Nước ngập.",
      lines: [{ id: v7(), item, quantity: 5, urgency: "urgent" }],
    }),
  };
}
