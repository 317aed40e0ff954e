import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { v7 } from "uuid";
import { insertPeople } from "#db/people.ts";
import { putSettings } from "#db/pushSubscriptions.ts";
import { digestMails } from "#db/schema/notices.ts";
import { noteDigests } from "#server/commands/noteDigests.ts";
import { noteActs } from "#server/commands/noteNotices.ts";
import { noon } from "#server/testing.ts";
import { headOfTwo } from "#server/testing/people.ts";
import { pushService } from "#server/testing/pushService.ts";
import { verifiedNeed } from "#server/testing/story.ts";
import { sendMails } from "./mailer.ts";
import { sendDue } from "./sender.ts";

// The digest: what waits, once a day, by push and by e-mail through a mail server on this machine.
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

async function mailServer() {
  const mails: { from: string; to: string[]; text: string }[] = [];
  let isBroken = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: (_, __, done) => done(isBroken ? new Error("full") : null),
    onData(stream, { envelope }, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(close);
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    close,
    breakDown: (now: boolean) => (isBroken = now),
    settings: {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: "Lá Lành <la-lanh@aid.example>",
      publicUrl: "https://aid.example",
    },
  };
}

/** A headteacher, who also heads a cluster, wants a digest; a need of the school has been silent. */
async function scene() {
  const { context, province, app, browser } = await headOfTwo();
  await browser.signIn("truong-001");
  const choose = (more: object) =>
    browser.post("/api/me/notices", { way: "digest", quietFrom: 21, quietTo: 6, ...more });
  await noteActs(context);
  await verifiedNeed(context, province, [{ item: "CHAN", quantity: 10 }]);
  context.setNow(noon + 11 * dayMs);
  return { context, app, browser, choose, server: await mailServer() };
}

/** The text of a mail as its reader reads it. */
function read(text: string): string {
  const [head = "", ...body] = text.split("\r\n\r\n");
  const whole = body.join("\n\n");
  if (/base64/i.test(head)) return Buffer.from(whole, "base64").toString().replaceAll("\r\n", "\n");
  const bytes = whole
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString().replaceAll("\r\n", "\n");
}

test("a digest lists what waits, once a day, with a way to it and a way out", async () => {
  const { context, choose, server } = await scene();
  expect((await choose({ email: "co.an@truong.example" })).status).toBe(200);

  expect(await noteDigests(context)).toBe(1);
  expect(await noteDigests(context)).toBe(0);
  expect(await sendMails(context, server.settings)).toBe(1);
  expect(await sendMails(context, server.settings)).toBe(0);

  const [mail, ...others] = server.mails;
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ from: "la-lanh@aid.example", to: ["co.an@truong.example"] });
  const text = read(mail!.text);
  expect(text).toContain("Mầm non Hoa Mận:\n- 1 nhu cầu đã lâu chưa có tin: còn cần không?");
  expect(text).toContain("https://aid.example/desk");
  context.setNow(noon + 12 * dayMs);
  expect(await noteDigests(context)).toBe(1);
});

test("it waits for the end of quiet hours, and says nothing when nothing waits", async () => {
  const { context, choose } = await scene();
  await choose({ email: "co.an@truong.example" });

  context.setNow(noon + 11 * dayMs - 7 * hourMs);
  expect(await noteDigests(context)).toBe(0);
  context.setNow(noon + dayMs);
  expect(await noteDigests(context)).toBe(0);

  expect(await context.db.read.select().from(digestMails)).toEqual([]);
});

test("it comes to the phone as one message, in the place of single ones", async () => {
  const { context, browser, choose } = await scene();
  const service = await pushService();
  await browser.post("/api/me/notices/device", service.subscription());
  await choose({});

  await noteActs(context);
  await noteDigests(context);
  await sendDue(context, { contact: "https://aid.example" });

  expect(service.arrived.map(({ payload }) => payload)).toEqual([
    expect.objectContaining({
      title: "Lá Lành hôm nay",
      body: "1 việc đang chờ bạn.",
      path: "/desk",
    }),
  ]);
});

test("a mail server that fails is tried again; an erased address gets nothing", async () => {
  const { context, choose, server } = await scene();
  await choose({ email: "co.an@truong.example" });
  await noteDigests(context);
  server.breakDown(true);

  expect(await sendMails(context, server.settings)).toBe(0);
  server.breakDown(false);
  expect(await sendMails(context, server.settings)).toBe(0);
  context.setNow(context.now() + 31_000);
  await choose({});
  expect(await sendMails(context, server.settings)).toBe(0);

  expect(server.mails).toEqual([]);
  expect(await context.db.read.select().from(digestMails)).toEqual([]);
});

test("a mail server that is away is asked once a run, however many mails wait for it", async () => {
  const { context, choose, server } = await scene();
  await choose({ email: "co.an@truong.example" });
  await noteDigests(context);
  const [mail] = await context.db.read.select().from(digestMails);
  const earlier = { ...mail!, id: v7(), on: "2026-11-22" };
  await context.db.write(async (tx) => void (await tx.insert(digestMails).values(earlier)));
  await server.close();

  expect(await sendMails(context, server.settings)).toBe(0);

  const tries = (await context.db.read.select().from(digestMails)).map((one) => one.tries);
  expect(tries.toSorted()).toEqual([0, 1]);
});

test("whoever gets theirs later in the day keeps nobody else waiting for a digest", async () => {
  const { context, choose } = await scene();
  await choose({});
  const late = Array.from({ length: 200 }, (_, at) => ({
    id: `0-${at}`,
    name: "Cô Ba",
    addedAt: noon,
  }));
  const evening = { way: "digest", quietFrom: 21, quietTo: 20, language: "vi" } as const;
  await context.db.write(async (tx) => {
    await insertPeople(tx, late);
    for (const { id } of late) await putSettings(tx, id, evening);
  });

  expect(await noteDigests(context)).toBe(1);
});

test("a digest's mail ends by one click of its link, without signing in; opening it ends nothing", async () => {
  const { context, app, browser, choose, server } = await scene();
  await choose({ email: "co.an@truong.example" });
  await noteDigests(context);
  await sendMails(context, server.settings);
  const head = server.mails[0]!.text.split("\r\n\r\n")[0]!.replace(/\r\n\s+/g, " ");
  const link = /^List-Unsubscribe: <https:\/\/aid.example(\/mail\/[\w-]+)>$/m.exec(head)?.[1];
  expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
  expect(read(server.mails[0]!.text)).toContain(`Thôi nhận thư, không cần đăng nhập: https://aid`);
  const settings = async () => (await browser.get("/api/me/notices")).json();

  const opened = await (await app.request(link!)).text();
  expect(opened).toContain("Thôi nhận thư</button>");
  expect(opened).not.toMatch(/co\.an|Hoa Mận|truong-001/);
  expect(await settings()).toMatchObject({ email: "co.an@truong.example" });

  const clicked = await app.request(link!, {
    method: "POST",
    headers: {
      origin: "https://mail.example",
      "sec-fetch-site": "cross-site",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "List-Unsubscribe=One-Click",
  });

  expect(clicked.status).toBe(200);
  expect(await clicked.text()).toContain("không gửi thư tóm tắt cho bạn nữa");
  expect(await settings()).toMatchObject({ way: "digest" });
  expect(await settings()).not.toHaveProperty("email");
  expect(await (await app.request(link!)).text()).not.toContain("<button");
  context.setNow(noon + 12 * dayMs);
  await noteDigests(context);
  expect(await sendMails(context, server.settings)).toBe(0);
});

test("a link that this server never made ends nothing, and says what to do", async () => {
  const { app, choose, browser } = await scene();
  await choose({ email: "co.an@truong.example" });

  for (const method of ["GET", "POST"]) {
    const answer = await app.request(`/mail/${"A".repeat(90)}`, { method });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("Liên kết này không đúng");
  }

  expect(await (await browser.get("/api/me/notices")).json()).toMatchObject({
    email: "co.an@truong.example",
  });
});

test("what is no address is refused with what is wrong", async () => {
  const { choose } = await scene();

  const answer = await choose({ email: "co an" });

  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ issues: [{ path: ["email"] }] });
});
