import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { noteDigests } from "#server/commands/noteDigests.ts";
import { noteActs } from "#server/commands/noteNotices.ts";
import { noticeDeliveries } from "#db/schema/notices.ts";
import { noon } from "#server/testing.ts";
import { blanket, scene } from "#server/testing/noticeScene.ts";
import { verifiedNeed } from "#server/testing/story.ts";
import { sendDue } from "./sender.ts";
import { createTeller } from "./teller.ts";

const dayMs = 86_400_000;
const contact = "https://aid.example";

/** A mail server that takes connections and never says a word. */
async function silentServer() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => once(server, "connection"),
    isWaitedFor: () => sockets.every((socket) => !socket.readableEnded && !socket.destroyed),
    hangUp: () => sockets.forEach((socket) => socket.destroy()),
  };
}

test("a mail server that does not answer keeps no message to a phone waiting", async () => {
  const { context, province, cluster, promise, heard } = await scene();
  await promise();
  const digest = { way: "digest", quietFrom: 21, quietTo: 6, email: "cum@cum.example" };
  await cluster.browser.post("/api/me/notices", digest);
  context.setNow(noon + 11 * dayMs);
  await noteDigests(context);
  const server = await silentServer();
  const mail = { smtpUrl: server.url, mailFrom: "a@aid.example", publicUrl: contact };
  const teller = createTeller(context, { contact, mail });
  const asked = server.asked();
  const first = teller.goOn();
  await asked;
  const before = heard().length;

  await verifiedNeed(context, province, blanket);
  await teller.goOn();

  expect(heard().length).toBe(before + 1);
  expect(server.isWaitedFor()).toBe(true);
  server.hangUp();
  await first;
  await teller.end();
});

test("a message that fails is tried once a run, however long the run takes", async () => {
  const { context, service, promise } = await scene();
  await promise();
  await noteActs(context);
  service.answers.push(...Array.from({ length: 40 }, () => ({ status: 500 })));
  const now = () => {
    context.setNow(context.now() + 60_000);
    return context.now();
  };

  await sendDue({ ...context, now }, { contact });

  const left = await context.db.read.select().from(noticeDeliveries);
  expect(left.map(({ tries }) => tries)).toEqual([1, 1]);
});
