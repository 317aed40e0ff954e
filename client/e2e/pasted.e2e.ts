import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import type { Me } from "#domain/answers.ts";
import type { ConsignmentView, DiscrepancyView, PledgeView } from "#domain/giftViews.ts";
import type { EntryView } from "#domain/ledgerViews.ts";
import type { NeedView } from "#domain/needViews.ts";
import { accountOf, missingOfSeveral } from "./difference.ts";
import { deskOf, enterTwice, noWrites, paste, sendAll, textsOf } from "./pasting.ts";
import { act, ask, campaignOf, fits } from "./people.ts";
import { expect, openAs, test } from "./phone.ts";

// What a phone without a network sends as text the department enters: once, whoever pastes it how
// often, and whenever the phone itself sends it.

test.use({ story: "pasted", actionTimeout: 40_000 });
test.setTimeout(240_000);

async function entriesOf(desk: Page, kind: string, about: { need?: string; site?: string }) {
  const query = `campaign=${await campaignOf(desk)}&kind=${kind}&limit=500`;
  const { items } = await ask<{ items: EntryView[] }>(desk, `/api/ledger?${query}`);
  return items.filter(({ subjects }) =>
    Object.entries(about).every(([of, id]) => subjects[of as keyof typeof subjects] === id),
  );
}

/** A need of the school's first site; verified when the department is given. */
async function file(page: Page, desk?: Page) {
  const [id, line] = [v7(), v7()];
  const { sites } = await ask<Me>(page, "/api/me");
  const site = sites[0]?.id ?? "";
  await act(page, "/api/needs", {
    id,
    campaign: await campaignOf(page),
    site,
    situation: "Ngập.",
    lines: [{ id: line, item: "CHAN", quantity: 40, urgency: "urgent" }],
  });
  if (desk) await act(desk, `/api/needs/${id}/verify`, { lines: [] });
  return { id, line, site };
}

test("what a school says of its needs is entered once, however often it comes", async ({
  browser,
  address,
  phone,
  network,
}) => {
  const desk = await deskOf(browser, address);
  const school = await openAs(phone, "truong-011", "/outbox");
  const [still, over, anew] = [
    await file(school, desk),
    await file(school, desk),
    await file(school),
  ];
  const campaign = await campaignOf(school);
  const lines = [{ id: anew.line, item: "CHAN", quantity: 55, urgency: "critical" }];
  network.decide(noWrites);
  const { page, texts } = await textsOf(phone, "truong-011", [
    { kind: "confirm", path: `/api/needs/${still.id}/confirm`, body: {}, things: [still.id] },
    {
      kind: "close",
      path: `/api/needs/${over.id}/close`,
      things: [over.id],
      body: { reason: "helped_by_others" },
    },
    {
      kind: "revise",
      path: `/api/needs/${anew.id}/revise`,
      things: [anew.id],
      body: { situation: "Ngập sâu thêm.", lines },
    },
    {
      kind: "safe",
      path: `/api/unreported/${still.site}/safe`,
      things: [still.site],
      body: { campaign },
    },
  ]);

  await enterTwice(desk, texts[0] ?? "", "Xác nhận còn cần");
  await enterTwice(desk, texts[1] ?? "", "Nơi khác đã giúp");
  await enterTwice(desk, texts[3] ?? "", "An toàn, không cần gì");
  await paste(desk, texts[2] ?? "");
  await expect(desk.getByLabel("Chuyện gì đã xảy ra?")).toHaveValue("Ngập sâu thêm.");
  await fits(desk);
  await desk.getByRole("button", { name: "Gửi lại nhu cầu" }).click();
  await expect(desk.getByText("Ngập sâu thêm.")).toBeVisible();
  // What the department does with it since is not undone by what the phone sends late.
  await act(desk, `/api/needs/${anew.id}/return`, { question: "Mấy phòng?" });
  network.decide(() => "pass");
  await sendAll(page);

  expect(await entriesOf(desk, "need_confirmed", { need: still.id })).toHaveLength(1);
  expect(await entriesOf(desk, "need_closed", { need: over.id })).toHaveLength(1);
  const after = await ask<NeedView>(desk, `/api/needs/${anew.id}`);
  expect(after).toMatchObject({ status: "returned", lines: [{ asked: 55 }] });

  // Of what is past, the server says so, and the need is one tap away.
  const late = await textsOf(phone, "truong-011", [
    {
      kind: "close",
      path: `/api/needs/${over.id}/close`,
      things: [over.id],
      body: { reason: "received" },
    },
  ]);
  await paste(desk, late.texts[0] ?? "");
  const card = desk.getByRole("region", { name: "Khép nhu cầu" });
  await card.getByRole("button", { name: "Nhập thay người gửi" }).click();
  await expect(card.getByRole("alert")).toContainText("khép");
  await card.getByRole("link", { name: /^NC-/ }).click();
  await expect(desk).toHaveURL(new RegExp(`/needs/${over.id}$`));
});

test("what a cluster promises, sends and takes back is entered once, in its name", async ({
  browser,
  address,
  phone,
  network,
}) => {
  const desk = await deskOf(browser, address);
  const schools = await browser.newContext({ baseURL: network.address });
  const school = await openAs(schools, "truong-012", "/outbox");
  const need = await file(school, desk);
  const campaign = await campaignOf(school);
  const cluster = await openAs(phone, "cum-03", "/outbox");
  const kept = v7();
  await act(cluster, "/api/pledges", { id: kept, needLine: need.line, quantity: 10 });
  const sending = (id: string, quantity: number) => ({
    id,
    campaign,
    site: need.site,
    means: "goods",
    sentOn: today(),
    lines: [{ id: v7(), pledge: kept, quantity }],
  });
  const [back, sent, promised, money] = [v7(), v7(), v7(), v7()];
  await act(cluster, "/api/consignments", sending(back, 4));
  network.decide(noWrites);
  const { page, texts } = await textsOf(phone, "cum-03", [
    {
      kind: "pledge",
      path: "/api/pledges",
      things: [promised],
      makes: promised,
      body: { id: promised, needLine: need.line, quantity: 7, note: "Đi thứ Sáu." },
    },
    {
      kind: "pledge",
      path: "/api/pledges",
      things: [money],
      makes: money,
      body: { id: money, campaign, item: "VND", quantity: 700_000 },
    },
    {
      kind: "consignment",
      path: "/api/consignments",
      things: [sent],
      makes: sent,
      body: { ...sending(sent, 3), driver: { name: "Người lái", phone: "0900 000 000" } },
    },
    {
      kind: "takeBack",
      path: `/api/consignments/${back}/return`,
      things: [back],
      body: { reason: "Đường sạt lở." },
    },
  ]);

  await paste(desk, texts[0] ?? "");
  const dialog = desk.getByRole("dialog", { name: "Chăn trẻ em" });
  await expect(dialog.getByLabel("Cụm góp bao nhiêu?")).toHaveValue("7");
  await expect(dialog.getByLabel("Lời nhắn")).toHaveValue("Đi thứ Sáu.");
  await expect(dialog.getByLabel("Lời nhắn")).toBeVisible();
  await expect(dialog.getByRole("combobox").locator("option:checked")).toHaveText(/số 3$/);
  await fits(desk);
  await dialog.getByRole("button", { name: "Hứa góp 7 cái" }).click();
  await expect(desk.getByText("Cụm hứa góp 7 cái.")).toBeVisible();
  await paste(desk, texts[0] ?? "");
  await expect(desk.getByText("Tin này đã được ghi nhận, không cần nhập nữa.")).toBeVisible();
  await enterTwice(desk, texts[1] ?? "", "700.000 ₫");
  await enterTwice(desk, texts[2] ?? "", "Người lái · 0900 000 000");
  await enterTwice(desk, texts[3] ?? "", "Đường sạt lở.");
  network.decide(() => "pass");
  await sendAll(page);

  const { cluster: of } = (await ask<Me>(page, "/api/me")).memberships[0] ?? {};
  const query = `campaign=${campaign}&cluster=${of?.id}&limit=500`;
  const pledges = await ask<{ items: PledgeView[] }>(desk, `/api/pledges?${query}`);
  const toNeed = pledges.items.filter(({ needLine }) => needLine === need.line);
  expect(toNeed.map(({ id, quantity }) => [id, quantity])).toEqual([
    [promised, 7],
    [kept, 10],
  ]);
  expect(pledges.items.filter(({ id }) => id === money)).toHaveLength(1);
  const after = await ask<ConsignmentView>(desk, `/api/consignments/${sent}`);
  expect(after).toMatchObject({ state: "sent", cluster: of, driver: { name: "Người lái" } });
  expect(await entriesOf(desk, "consignment", { site: need.site })).toHaveLength(2);
  expect(await entriesOf(desk, "take_back", { site: need.site })).toHaveLength(1);
  await schools.close();
});

test("what the parties say of a difference, and what turned up, is entered once", async ({
  browser,
  address,
  phone,
  network,
}) => {
  const desk = await deskOf(browser, address);
  const { id, site, cluster } = await missingOfSeveral(desk);
  const at = `/api/discrepancies/${id}`;
  const said = v7();
  const schools = await browser.newContext({ baseURL: network.address });
  const school = await accountOf(desk, "schools", site.school);
  network.decide(noWrites);
  const explained = await textsOf(phone, await accountOf(desk, "clusters", cluster?.id ?? ""), [
    {
      kind: "explain",
      path: `${at}/explain`,
      things: [id, said],
      makes: said,
      body: { id: said, text: "Xếp lên xe đủ." },
    },
  ]);
  const found = await textsOf(schools, school, [
    { kind: "recover", path: `${at}/recover`, body: { quantity: 1 }, things: [id] },
  ]);

  await enterTwice(desk, explained.texts[0] ?? "", "Xếp lên xe đủ.");
  await expect(desk.getByText(`Lời của ${cluster?.name}`)).toBeVisible();
  await enterTwice(desk, found.texts[0] ?? "", "Tìm thấy 1 ");
  network.decide(() => "pass");
  await sendAll(explained.page);
  await sendAll(found.page);

  const { items } = await ask<{ items: DiscrepancyView[] }>(desk, `/api/discrepancies?id=${id}`);
  expect(items[0]).toMatchObject({ id, settled: 1 });
  expect(items[0]?.explanations?.filter(({ text }) => text === "Xếp lên xe đủ.")).toEqual([
    expect.objectContaining({ organisation: cluster?.name }),
  ]);
  await schools.close();
});

function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
