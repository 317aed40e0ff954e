import { describe, expect, test } from "vitest";
import { noteActs } from "#server/commands/noteNotices.ts";
import { changePerson } from "#server/commands/changePerson.ts";
import { disablePerson } from "#server/commands/disablePerson.ts";
import { noticeDeliveries, pushSubscriptions } from "#db/schema/notices.ts";
import { noon } from "#server/testing.ts";
import { headOfTwo } from "#server/testing/people.ts";
import { blanket, scene } from "#server/testing/noticeScene.ts";
import { pushService, senderOf } from "#server/testing/pushService.ts";
import { accepted, by, departmentActor, verifiedNeed } from "#server/testing/story.ts";

// Web Push from the act to the device, by way of a push service on this machine.
const dayMs = 86_400_000;
const hourMs = 3_600_000;

describe("what is told", () => {
  test("a need verified, a promise and a truck reach the school's phone, signed and encrypted", async () => {
    const { context, service, school, tell, heard, promise, send } = await scene();
    const { need, pledge } = await promise();
    await send(pledge);

    expect(await tell()).toBe(3);

    expect(heard().toSorted()).toEqual(
      [
        [school.device, "Có cụm vừa hứa góp"],
        [school.device, "Hàng đang đến trường"],
        [school.device, "Sở đã xác minh nhu cầu"],
      ].toSorted(),
    );
    const [first] = service.arrived;
    expect(await senderOf(first!)).toMatchObject({
      isRight: true,
      key: context.push.key.publicKey,
      aud: service.origin,
      sub: "https://aid.example",
    });
    expect(first!.headers).toMatchObject({
      "content-encoding": "aes128gcm",
      ttl: "345600",
      topic: expect.stringMatching(/^[\w-]{32}$/),
    });
    const verified = service.arrived.find(({ payload }) => payload.path === `/needs/${need.id}`);
    expect(verified?.payload.body).toContain("Mầm non Hoa Mận · Điểm chính");
    expect(JSON.stringify(service.arrived)).not.toMatch(/Bí Danh|0905/);
  });

  test("what the day brings: a receipt overdue to both, a promise about to lapse to its cluster", async () => {
    const { context, service, school, cluster, tell, heard, promise, send } = await scene();
    const { pledge } = await promise();
    await promise();
    await send(pledge);
    await tell();
    service.arrived.length = 0;
    context.setNow(noon + 11 * dayMs);

    await tell();
    await tell();

    expect(heard().toSorted()).toEqual(
      [
        [school.device, "Chưa xác nhận hàng"],
        [cluster.device, "Chưa xác nhận hàng"],
        [cluster.device, "Cam kết sắp hết hạn"],
        [school.device, "Trường còn cần giúp không?"],
        [school.device, "Trường còn cần giúp không?"],
      ].toSorted(),
    );
    const asked = service.arrived.find(({ payload }) => payload.confirm);
    expect(asked?.payload.confirm).toMatchObject({
      need: expect.any(String),
      word: "Còn cần",
      owner: { username: "truong", membership: expect.any(String) },
    });
  });

  test("one tap in the message answers, once, on however many devices it stands", async () => {
    const { context, province, service, school, tell } = await scene();
    const { id } = await verifiedNeed(context, province, blanket);
    context.setNow(noon + 10 * dayMs);
    await school.browser.signIn("truong");
    await school.browser.post("/api/me/notices/device", service.subscription());
    await tell();
    const { confirm } = service.arrived.find(({ payload }) => payload.confirm)!.payload;

    const answers = [1, 2].map(() =>
      school.browser.act(`/api/needs/${confirm!.need}/confirm`, {}, confirm!.key),
    );
    const [first, again] = await Promise.all(answers);

    expect(confirm!.need).toBe(id);
    expect([first!.status, again!.status]).toEqual([200, 200]);
    expect(await first!.json()).toEqual(await again!.json());
  });
});

describe("when", () => {
  test("quiet hours keep a message till morning, but for a truck; each person has their own", async () => {
    const { context, service, school, tell, heard, promise, send } = await scene();
    context.setNow(noon + 10 * hourMs);
    const { pledge } = await promise();
    await send(pledge);

    await tell();
    expect(heard()).toEqual([[school.device, "Hàng đang đến trường"]]);
    context.setNow(noon + 17 * hourMs);
    await tell();
    expect(heard()).toHaveLength(1);
    context.setNow(noon + 18 * hourMs);
    await tell();

    expect(service.arrived).toHaveLength(3);
    const never = { way: "none", quietFrom: 0, quietTo: 0 };
    expect((await school.browser.post("/api/me/notices", never)).status).toBe(200);
    await promise();
    await tell();
    expect(service.arrived).toHaveLength(3);
  });

  test("a push service that fails is tried again later, and not before it wants to be", async () => {
    const { context, service, tell, promise } = await scene();
    await promise();
    service.answers.push({ status: 503 }, { status: 429, headers: { "retry-after": "600" } });

    expect(await tell()).toBe(0);
    expect(await tell()).toBe(0);
    context.setNow(noon + 31_000);
    expect(await tell()).toBe(1);
    context.setNow(noon + 601_000);
    expect(await tell()).toBe(1);

    expect(await context.db.read.select().from(noticeDeliveries)).toEqual([]);
  });

  test("a message that no push service ever takes is given up", async () => {
    const { context, service, tell, promise } = await scene();
    await promise();

    for (let hour = 0; hour < 13; hour++) {
      service.answers.push({ status: 500 }, { status: 500 });
      await tell();
      context.setNow(context.now() + hourMs);
    }

    expect(await context.db.read.select().from(noticeDeliveries)).toEqual([]);
    expect(service.arrived).toEqual([]);
  });
});

test("a device whose browser renewed what it is told by gets what was waiting for it there", async () => {
  const { school, service, context, tell, promise } = await scene();
  await promise();
  await noteActs(context);
  const { language: _, ...renewed } = service.subscription();

  const answer = await school.browser.post("/api/me/notices/device/renewed", renewed);
  await tell();

  expect(answer.status).toBe(200);
  const device = new URL(renewed.endpoint).pathname;
  expect(service.arrived.map(({ path }) => path)).toEqual([device, device]);
});

test("to renew tells no device that was not told before, and leads nowhere but to push services", async () => {
  const { browser, context } = await headOfTwo();
  const { language: _, ...renewed } = (await pushService()).subscription();
  await browser.signIn("truong-001");

  const unasked = await browser.post("/api/me/notices/device/renewed", renewed);
  context.push.loopback = false;
  const inside = await browser.post("/api/me/notices/device/renewed", renewed);

  expect([unasked.status, inside.status]).toEqual([200, 400]);
  expect(await context.db.read.select().from(pushSubscriptions)).toEqual([]);
});

describe("to whom no more", () => {
  test("a device that its push service does not know any more", async () => {
    const { context, service, tell, promise } = await scene();
    await promise();
    service.answers.push({ status: 410 }, { status: 410 });

    await tell();

    const left = await context.db.read.select().from(pushSubscriptions);
    expect(left).toHaveLength(1);
    expect(await context.db.read.select().from(noticeDeliveries)).toEqual([]);
  });

  test("whoever signs out, and whoever may not enter any more", async () => {
    const { context, school, cluster } = await scene();

    await school.browser.signOut();
    expect(await context.db.read.select().from(pushSubscriptions)).toHaveLength(1);
    accepted(await disablePerson(context, by(departmentActor), cluster.account));

    expect(await context.db.read.select().from(pushSubscriptions)).toEqual([]);
  });

  test("whoever left the school between what happened and the telling", async () => {
    const { context, province, school, service, tell, promise } = await scene();
    await promise();
    await noteActs(context);
    const memberships = [{ role: "cluster" as const, cluster: province.cluster }];
    accepted(await changePerson(context, by(departmentActor), school.account, { memberships }));
    await tell();

    expect(service.arrived).toEqual([]);
  });

  test("the device that is turned off, and what another person's sign-in takes over", async () => {
    const { browser, context } = await headOfTwo();
    const service = await pushService();
    const one = service.subscription();
    await browser.signIn("truong-001");
    await browser.post("/api/me/notices/device", one);
    expect(await (await browser.get("/api/me/notices")).json()).toMatchObject({
      way: "push",
      quietFrom: 21,
      quietTo: 6,
      hasMail: false,
      isSubscribed: true,
      publicKey: context.push.key.publicKey,
    });

    await browser.post("/api/me/notices/device/off", {});

    expect(await (await browser.get("/api/me/notices")).json()).toMatchObject({
      isSubscribed: false,
    });
  });
});
