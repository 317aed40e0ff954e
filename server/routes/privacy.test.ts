import { expect, test } from "vitest";
import { ConsignmentView, DiscrepancyView } from "#domain/giftViews.ts";
import { NeedView } from "#domain/needViews.ts";
import { page } from "#domain/answers.ts";
import { totalsBy } from "#domain/ledgerViews.ts";
import { sharedContext } from "#server/testing.ts";
import { liveTheLoop, secrets } from "#server/testing/loop.ts";
import { departmentActor } from "#server/testing/story.ts";
import { readEvents } from "#server/testing/stream.ts";

// No person is exposed: who may read which word of the whole story.
const context = await sharedContext();
const { get, read, ids, province, school, giver, otherGiver, seenUnverified, published } =
  await liveTheLoop(context);
const { campaign } = province;

test("a need is nobody's business before it is verified, but its school's and its helpers'", () => {
  expect(seenUnverified).toEqual([404, 404, 200, 200, 200]);
  expect(published.join()).not.toContain(`"status":"submitted"`);
});

test("why a carton is missing is read by the parties alone", async () => {
  const [forAll, forStranger, forGiver, forSchool] = await Promise.all(
    [undefined, otherGiver, giver, school].map((reader) =>
      read(page(DiscrepancyView), "/api/discrepancies", reader),
    ),
  );

  expect([forAll, forStranger].map((list) => list?.items[0]?.reason)).toEqual([
    undefined,
    undefined,
  ]);
  expect([forGiver, forSchool].map((list) => list?.items[0]?.reason)).toEqual([
    secrets.missingReason,
    secrets.missingReason,
  ]);
});

test("those who deliver and receive read what they need for it", async () => {
  const [forGiver, forSchool, forOther, need] = await Promise.all([
    read(ConsignmentView, `/api/consignments/${ids.consignment}`, giver),
    read(ConsignmentView, `/api/consignments/${ids.consignment}`, school),
    read(ConsignmentView, `/api/consignments/${ids.consignment}`, otherGiver),
    read(NeedView, `/api/needs/${ids.need}`, school),
  ]);

  const carrying = {
    plate: secrets.plate,
    driver: { name: secrets.driver, phone: secrets.driverPhone },
    expectedOn: secrets.expectedOn,
    document: secrets.document,
    note: secrets.consignmentNote,
  };
  expect(forGiver).toMatchObject(carrying);
  expect(forSchool).toMatchObject(carrying);
  expect(Object.keys(forOther)).not.toContain("plate");
  expect(need).toMatchObject({
    situation: secrets.situation,
    contact: { name: secrets.contact, phone: secrets.phone },
  });
  expect(need.lines[0]).toMatchObject({ note: secrets.lineNote });
});

test("auditors read the number of a paper, and nothing else of what carries the goods", async () => {
  const auditor = { ...departmentActor, role: "auditor" as const };

  const seen = await read(ConsignmentView, `/api/consignments/${ids.consignment}`, auditor);

  expect(seen.document).toBe(secrets.document);
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["plate"]));
  expect(JSON.stringify(seen)).not.toContain(secrets.driver);
  expect(JSON.stringify(seen)).not.toContain(secrets.receiver);
});

test("whom to call is for the department and the school, not for helpers", async () => {
  const forGiver = await read(NeedView, `/api/needs/${ids.need}`, giver);

  expect(forGiver.situation).toBe(secrets.situation);
  expect(forGiver.contact).toBeUndefined();
});

test("the public never read a person, a plate, an arrival or a private word, anywhere", async () => {
  for (const path of [
    "needs",
    `needs/${ids.need}`,
    "pledges",
    "consignments",
    "discrepancies",
    "ledger",
    "ledger/1",
    "ledger/2",
    "ledger/4",
    "ledger/5",
    "export/ledger.csv",
    "export/ledger.journal",
    "export/ledger.beancount",
    "sites",
    "schools",
    ...totalsBy.map((by) => `export/totals.csv?campaign=${campaign}&by=${by}`),
    `consignments/${ids.consignment}`,
    `map?campaign=${campaign}&bbox=100,20,110,25&zoom=12`,
  ])
    published.push(await (await get(`/api/${path}`)).text());
  published.push(...(await pages()));
  const events = await readEvents(await get("/api/live?after=0"), 6);
  published.push(JSON.stringify(events));

  const told = published.join("\n");
  const leaked = Object.entries(secrets).filter(
    ([, secret]) => told.includes(secret) || told.includes(day(secret)),
  );
  expect(leaked).toEqual([]);
  expect(events.map(({ kind, seq }) => [kind, seq])).toEqual([
    ["campaign_opened", 0],
    ["need_verified", 1],
    ["pledge", 2],
    ["pledge", 3],
    ["consignment", 4],
    ["receipt", 5],
  ]);
});

/** Every page that the server makes, in both languages. */
async function pages(): Promise<string[]> {
  const paths = [
    "/",
    "/ledger",
    ...[0, 1, 2, 3, 4, 5].map((seq) => `/ledger/${seq}`),
    ...totalsBy.map((by) => `/totals?by=${by}`),
    `/needs/${ids.need}`,
    `/consignments/${ids.consignment}`,
    `/campaigns/${campaign}`,
    `/schools/${province.school}`,
    `/clusters/${province.cluster}`,
    `/clusters/${province.otherCluster}`,
  ].flatMap((path) => [path, `${path}${path.includes("?") ? "&" : "?"}lang=en`]);
  const answers = await Promise.all(paths.map((path) => get(path)));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
  return Promise.all(answers.map((answer) => answer.text()));
}

/** A day as a page writes it; what is no day, as it is. */
function day(text: string): string {
  return text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");
}
