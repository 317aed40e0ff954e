import { expect, test } from "vitest";
import { listEntries } from "#db/ledger/read.ts";
import { distributionOf } from "#db/distribution.ts";
import { sharedContext } from "#server/testing.ts";
import { liveTheLoop, secrets } from "#server/testing/loop.ts";
import { departmentActor } from "#server/testing/story.ts";

// The story of `liveTheLoop` on paper: 48 boxes of milk sent, 24 arrived, and who may read which word.
const context = await sharedContext();
const { get, ids, province, school, giver, otherGiver } = await liveTheLoop(context);
const of = `/documents/consignments/${ids.consignment}`;
const pageOf = async (...asked: Parameters<typeof get>) => {
  const answer = await get(...asked);
  expect([asked[0], answer.status]).toEqual([asked[0], 200]);
  // As it is read: marks and line breaks do not matter.
  return (await answer.text()).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
};

test("a delivery note says what is on the truck, packs and worth, in figures and in words", async () => {
  const note = await pageOf(`${of}/delivery-note`, giver);

  expect(note).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(note).toContain("CỤM SỐ 1");
  expect(note).toContain("PHIẾU GIAO HÀNG");
  expect(note).toContain("Tuyên Quang, ngày 22 tháng 11 năm 2026");
  expect(note).toContain("1 Sữa hộp hộp 48 350.001");
  expect(note).toContain("Ba trăm năm mươi nghìn không trăm lẻ một đồng.");
});

test("who carries it is read by those who deliver and receive, and has no place for others", async () => {
  const [forGiver, forSchool, forOther, forAll] = await Promise.all(
    [giver, school, otherGiver, undefined].map((reader) => pageOf(`${of}/delivery-note`, reader)),
  );

  for (const note of [forGiver, forSchool])
    for (const word of [secrets.plate, secrets.driver, secrets.driverPhone, secrets.carrier])
      expect(note).toContain(word);
  for (const note of [forOther, forAll]) {
    expect(note).not.toContain("Biển số xe");
    expect(Object.values(secrets).filter((secret) => note?.includes(secret))).toEqual([]);
  }
});

test("every paper carries its entry's address as a code and the first 16 digits of its leaf hash", async () => {
  const { read } = context.db;
  const [sent] = await listEntries(read, { party: ids.consignment, kind: "consignment", limit: 1 });
  const [received] = await listEntries(read, { party: ids.receipt, kind: "receipt", limit: 1 });
  const papers = [
    [`${of}/delivery-note`, sent],
    [`${of}/handover`, received],
    [`/documents/campaigns/${province.campaign}/notice`, received],
  ] as const;

  for (const [path, entry] of papers) {
    const text = await pageOf(path);
    expect(text).toContain(`Bút toán ${entry?.code} · mã băm ${entry?.leafHash.slice(0, 16)} `);
    expect(text).toContain(`https://test.example/ledger/${entry?.seq}`);
    expect(await (await get(path)).text()).toContain(`aria-label="Mã QR của bút toán`);
  }
});

test("a handover after the receipt says what arrived, what differs and why, and who received it", async () => {
  const [forSchool, forAll] = await Promise.all([
    pageOf(`${of}/handover?copies=4`, school),
    pageOf(`${of}/handover`),
  ]);

  expect(forSchool).toContain("1 Sữa hộp hộp 48 48 24 tốt 24, thiếu 24");
  expect(forSchool).toContain(`Sữa hộp: thiếu 24 hộp (CL-`);
  expect(forSchool).toContain(secrets.missingReason);
  expect(forSchool).toContain(`Ông/Bà: ${secrets.receiver}`);
  expect(forSchool).toContain("Tổng giá trị hàng gửi: 350.001 đồng");
  expect(forSchool).toContain("Tổng giá trị nhận đủ, còn tốt: 175.000 đồng");
  expect(forSchool).toContain("lập thành 04 bản");
  expect(forAll).toContain("thiếu 24 hộp");
  expect(forAll).toContain("lập thành 03 bản");
  expect(Object.values(secrets).filter((secret) => forAll.includes(secret))).toEqual([]);
});

test("how many copies there are is one digit", async () => {
  const answer = await get(`${of}/handover?copies=many`, school);

  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { code: "invalid_input", issues: [{ path: ["copies"], code: "not_a_choice" }] },
  ]);
});

test("the notice tells money and goods apart, sums that agree, and no person", async () => {
  const text = await pageOf(`/documents/campaigns/${province.campaign}/notice`);

  expect(text).toContain("Số: ……/TB-SGDĐT-THỬ");
  expect(text).toContain("1 Cụm số 1 0 350.001");
  expect(text).toContain("1 Mầm non Hoa Mận 0 175.000");
  expect(text).toContain("1 Sữa hộp hộp 24 175.000");
  expect(text).toContain("6. Thiếu khi nhận, đang làm rõ hoặc đã mất 0 175.001");
  expect(Object.values(secrets).filter((secret) => text.includes(secret))).toEqual([]);
});

test("what was given is where the notice says, of money as of goods", async () => {
  const { balance, givers } = await distributionOf(context.db.read, province.campaign);

  const { given, otherwise, received, transit, damaged, missing, fund } = balance;
  for (const kind of ["cash", "goods"] as const) {
    const held = [received, transit, damaged, missing, fund].reduce((sum, of) => sum + of[kind], 0);
    expect(given[kind] + otherwise[kind]).toBe(held);
    expect(givers.reduce((sum, giver) => sum + giver[kind], 0)).toBe(given[kind]);
  }
});

test("papers keep to our policy, ask nobody else for anything and are kept by no cache", async () => {
  const answer = await get(`${of}/delivery-note`, departmentActor);
  const text = await answer.text();

  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(text).not.toMatch(/ style=|<style|<script(?! src="\/documents)|javascript:| on\w+=/);
});

test("there is no paper of what there is not", async () => {
  const paths = [`${of.slice(0, -1)}x/delivery-note`, `${of.slice(0, -1)}x/handover`];
  const answers = await Promise.all(
    [...paths, "/documents/campaigns/none/notice"].map((path) => get(path, departmentActor)),
  );

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});

test("a blank need has the catalogue's items with their units, the site's name, and the way to file it", async () => {
  const [forSite, forAny, unknown] = await Promise.all([
    pageOf(`/documents/need-form?site=${province.site}`),
    pageOf("/documents/need-form"),
    get("/documents/need-form?site=0199bd4b-55ea-718d-a547-001a00935eaa"),
  ]);

  expect(forSite).toContain("MẦM NON HOA MẬN");
  expect(forSite).toContain("Số trẻ: 60");
  expect(forSite).toContain("Gạo kg");
  expect(forAny).toContain("TRƯỜNG ……");
  expect(unknown.status).toBe(404);
});
