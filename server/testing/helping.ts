import { expect } from "vitest";
import { v7 } from "uuid";
import type { Actor } from "#domain/actor.ts";
import type { TestContext } from "#server/testing.ts";
import { testApp } from "./app.ts";
import { person } from "./people.ts";
import { clusterActor, departmentActor, schoolActor, smallProvince } from "./story.ts";

/**
 * A province of its own in which a school's verified need names whom to call. Everyone who acts is
 * a person with a name; `helper` heads the cluster that can help step by step.
 */
export async function helpingScene(context: TestContext) {
  const { get, post } = await testApp(context);
  const province = await smallProvince(context);
  const { campaign, site } = province;
  const named = async (name: string, actor: Actor): Promise<Actor> => ({
    ...actor,
    account: await person(context, `${name}-${v7().slice(-8)}`, [{ role: "department" }]),
  });
  const actors = {
    school: await named("truong", schoolActor(province.school)),
    otherSchool: await named("truong-khac", schoolActor(province.otherSchool)),
    helper: await named("cum", clusterActor(province.cluster)),
    stranger: await named("cum-khac", clusterActor(province.otherCluster)),
    department: await named("so", departmentActor),
    auditor: await named("kiem-toan", { ...departmentActor, role: "auditor" }),
    administrator: await named("quan-tri", { ...departmentActor, role: "administrator" }),
  };
  const contact = { name: "Người Nghe Máy", phone: "0905 111 222" };

  async function done<Body extends object>(path: string, actor: Actor, body: Body) {
    const answer = await post(`/api/${path}`, actor, body);
    expect([path, answer.ok, answer.ok ? {} : await answer.json()]).toEqual([path, true, {}]);
    return body;
  }
  const file = async (more: object = { contact }) => {
    const lines = [{ id: v7(), item: "CHAN", quantity: 9, urgency: "urgent" }];
    const need = { id: v7(), campaign, site, situation: "Nước ngập.", lines };
    return done("needs", actors.school, { ...need, ...more });
  };
  const need = await file();
  await done(`needs/${need.id}/verify`, departmentActor, { lines: [] });

  const promise = () =>
    done("pledges", actors.helper, { id: v7(), needLine: need.lines[0]!.id, quantity: 3 });
  const release = ({ id }: { id: string }) =>
    done(`pledges/${id}/release`, actors.helper, { reason: "Không kịp" });
  const send = (pledge: { id: string }) => {
    const lines = [{ id: v7(), pledge: pledge.id, quantity: 3 }];
    const leaving = { id: v7(), campaign, site, means: "goods", sentOn: "2026-11-22", lines };
    return done("consignments", actors.helper, leaving);
  };
  const receive = ({ id, lines }: { id: string; lines: { id: string }[] }) =>
    done(`consignments/${id}/receipt`, actors.school, {
      id: v7(),
      receivedOn: "2026-11-23",
      receivedBy: { name: "Người nhận", position: "Hiệu trưởng" },
      lines: lines.map((line) => ({ line: line.id, good: 3 })),
    });
  return {
    get,
    post,
    done,
    province,
    actors,
    contact,
    need,
    file,
    promise,
    release,
    send,
    receive,
  };
}
