import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import { page } from "#domain/answers.ts";
import { UnreportedView } from "#domain/unreported.ts";
import { fileNeed } from "#server/commands/fileNeed.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import { testContext } from "#server/testing.ts";
import { testApp } from "#server/testing/app.ts";
import { everything } from "#server/testing/everything.ts";
import { person } from "#server/testing/people.ts";
import { problemOf } from "#server/testing/refused.ts";
import {
  accepted,
  by,
  clusterActor,
  departmentActor,
  schoolActor,
  smallProvince,
} from "#server/testing/story.ts";

// "Chưa báo cáo": sites in communes that were hit and have said nothing, and who calls whom. The
// province has one site of each school; the first school is of the other cluster.
async function scene() {
  const context = await testContext();
  const province = await smallProvince(context);
  const { get, post } = await testApp(context);
  const { campaign, site, otherSite } = province;
  const head = await person(context, "cum-ban", [
    { role: "cluster", cluster: province.otherCluster },
  ]);
  const actors = {
    school: schoolActor(province.school),
    cluster: clusterActor(province.cluster),
    otherCluster: { ...clusterActor(province.otherCluster), account: head },
    department: departmentActor,
  };
  const list = async (reader: Actor, query = "") => {
    const answer = await get(`/api/unreported?campaign=${campaign}${query}`, reader);
    return v.parse(page(UnreportedView), await answer.json());
  };
  const sites = async (reader: Actor) => (await list(reader)).items.map(({ id }) => id);
  const act = (who: Actor, path: string, body: object = {}) =>
    post(`/api/unreported/${path}`, who, { campaign, ...body });
  return {
    context,
    province,
    get,
    post,
    campaign,
    site,
    otherSite,
    head,
    actors,
    list,
    sites,
    act,
  };
}

describe("the list", () => {
  test("has every site that was hit and said nothing, for the department; its own for a school and a cluster", async () => {
    const { actors, sites, site, otherSite } = await scene();

    expect((await sites(actors.department)).toSorted()).toEqual([site, otherSite].toSorted());
    expect(await sites(actors.school)).toEqual([site]);
    expect(await sites(actors.cluster)).toEqual([otherSite]);
  });

  test("comes page by page, each site once", async () => {
    const { actors, list, site, otherSite } = await scene();

    const first = await list(actors.department, "&limit=1");
    const second = await list(actors.department, `&limit=1&cursor=${first.next}`);

    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids.toSorted()).toEqual([site, otherSite].toSorted());
    expect(second.next).toBeNull();
  });

  test("lets go of a site that has filed a need, and of one that is all right", async () => {
    const { context, actors, campaign, site, otherSite, sites, act } = await scene();
    const line = { id: v7(), item: "CHAN", quantity: 1, urgency: "urgent" as const };
    const need = { id: v7(), campaign, site, situation: "Nước ngập.", lines: [line] };

    accepted(await fileNeed(context, by(actors.school), need));
    expect(await sites(actors.department)).toEqual([otherSite]);
    expect((await act(actors.department, `${otherSite}/safe`)).status).toBe(200);

    expect(await sites(actors.department)).toEqual([]);
  });

  test("is empty where no commune was hit, and unknown for a campaign that nobody knows", async () => {
    const { context, get, actors } = await scene();
    const terms = { startsOn: "2026-11-01", endsOn: "2027-01-12", lapseDays: 14, silenceDays: 10 };
    const calm = { id: v7(), name: "Rét hại", hazard: "other" as const, memoPrefix: "RET" };
    const without = { receiptEvidence: "not_asked", noEvidenceReason: "too_urgent" } as const;
    accepted(
      await openCampaign(context, by(actors.department), {
        ...calm,
        ...terms,
        ...without,
        communes: [],
      }),
    );

    const [empty, unknown] = await Promise.all(
      [calm.id, v7()].map((id) => get(`/api/unreported?campaign=${id}`, actors.department)),
    );

    expect(await empty?.json()).toEqual({ items: [], next: null });
    expect(unknown?.status).toBe(404);
  });
});

describe("who calls whom", () => {
  test("is said by the department, and the caller sees the site wherever it is", async () => {
    const { actors, site, head, sites, list, act } = await scene();
    const mine = { ...actors.cluster, account: head };
    expect(await sites(mine)).not.toContain(site);

    expect((await act(actors.department, `${site}/caller`, { caller: head })).status).toBe(200);

    expect(await sites(mine)).toContain(site);
    const { items } = await list(actors.department);
    expect(items.find(({ id }) => id === site)?.call).toEqual({
      caller: { id: head, name: "Cô cum-ban" },
      calls: 0,
    });
    expect(items.find(({ id }) => id === site)?.heads).toEqual([]);
  });

  test("a call is counted with what came of it and a note, which the school never reads", async () => {
    const { context, actors, site, list, act } = await scene();
    const said = { outcome: "no_answer", note: "Gọi lại sau 17 giờ" };

    await act(actors.otherCluster, `${site}/call`, { outcome: "will_file" });
    await act(actors.otherCluster, `${site}/call`, said);

    const [seen] = (await list(actors.otherCluster)).items;
    expect(seen?.call).toMatchObject({ ...said, calls: 2, calledAt: context.now(), caller: null });
    expect(seen).not.toHaveProperty("heads");
    expect((await list(actors.school)).items[0]).not.toHaveProperty("call");
  });

  test("a site that turns out to be all right need not be called again", async () => {
    const { actors, site, sites, act } = await scene();

    await act(actors.department, `${site}/call`, { outcome: "safe" });

    expect(await sites(actors.department)).not.toContain(site);
    expect(await sites(actors.school)).toEqual([]);
  });
});

test("who may not is refused, and leaves nothing behind", async () => {
  const { context, post, actors, site, otherSite, head, act } = await scene();
  const before = await everything(context.db.read);
  const refusals: [number, string, Response][] = [
    [403, "not_your_site", await act(actors.school, `${otherSite}/safe`)],
    [403, "not_allowed", await act(actors.cluster, `${otherSite}/safe`)],
    [403, "not_allowed", await act(actors.school, `${site}/call`, { outcome: "safe" })],
    [403, "not_your_cluster", await act(actors.cluster, `${site}/call`, { outcome: "safe" })],
    [403, "not_your_cluster", await act(actors.cluster, `${site}/caller`, { caller: null })],
    [403, "not_your_cluster", await act(actors.cluster, `${otherSite}/caller`, { caller: head })],
    [404, "unknown", await act(actors.department, `${site}/caller`, { caller: v7() })],
    [404, "unknown", await act(actors.department, `${v7()}/safe`)],
    [404, "unknown", await post(`/api/unreported/${site}/safe`, actors.school, { campaign: v7() })],
    [400, "invalid_input", await act(actors.school, `${site}/safe`, { enteredFrom: "phone" })],
  ];

  for (const [status, code, answer] of refusals)
    expect(await problemOf(answer)).toMatchObject({ status, code });
  expect(await everything(context.db.read)).toEqual(before);

  context.setNow(Date.parse("2027-02-01T05:00:00Z"));
  expect(await problemOf(await act(actors.school, `${site}/safe`))).toMatchObject({
    code: "campaign_closed",
  });
});
