import { expect } from "vitest";
import { v7 } from "uuid";
import { noteActs, noteDay } from "#server/commands/noteNotices.ts";
import { makePledge } from "#server/commands/makePledge.ts";
import { sendConsignment } from "#server/commands/sendConsignment.ts";
import { sendDue } from "#server/notices/sender.ts";
import { noon, testContext } from "#server/testing.ts";
import { browserOf, person, servedApp } from "./people.ts";
import { pushService } from "./pushService.ts";
import { accepted, by, clusterActor, smallProvince, verifiedNeed } from "./story.ts";

const contact = { contact: "https://aid.example" };
export const blanket = [{ item: "CHAN", quantity: 10 }];

/** A headteacher and a cluster head whose phones are told; what happened before is not told. */
export async function scene() {
  const context = await testContext();
  context.setNow(noon);
  const province = await smallProvince(context);
  const app = await servedApp(context);
  const service = await pushService();
  const enter = async (username: string, membership: Parameters<typeof person>[2][number]) => {
    const account = await person(context, username, [membership]);
    const browser = browserOf(app);
    await browser.signIn(username);
    const subscription = service.subscription();
    expect((await browser.post("/api/me/notices/device", subscription)).status).toBe(200);
    return { account, browser, device: new URL(subscription.endpoint).pathname };
  };
  await noteActs(context);
  const school = await enter("truong", { role: "school", school: province.school });
  const cluster = await enter("cum", { role: "cluster", cluster: province.cluster });
  const tell = async () => {
    await noteActs(context);
    await noteDay(context);
    return sendDue(context, contact);
  };
  const heard = () => service.arrived.map(({ path, payload }) => [path, payload.title]);
  const promise = async () => {
    const need = await verifiedNeed(context, province, blanket);
    const id = v7();
    const asked = { id, needLine: need.lines[0]!, quantity: 4 };
    accepted(await makePledge(context, by(clusterActor(province.cluster)), asked));
    return { need, pledge: id };
  };
  const send = async (pledge: string) => {
    const id = v7();
    const lines = [{ id: v7(), pledge, quantity: 4 }];
    const { campaign, site } = province;
    const driver = { name: "Bí Danh Lái Xe", phone: "0905 313 313" };
    const leaving = { id, campaign, site, means: "goods" as const, sentOn: "2026-11-23", driver };
    const actor = by(clusterActor(province.cluster));
    accepted(await sendConsignment(context, actor, { ...leaving, lines }));
    return id;
  };
  return { context, province, service, school, cluster, tell, heard, promise, send };
}
