import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { audit } from "#db/ledger/audit.ts";
import type { Done, Problem } from "#domain/answers.ts";
import { readCode } from "#domain/code.ts";
import { bankCodes } from "#domain/statements/bankLayouts.ts";
import type { StatementLineView, StatementView } from "#domain/statementViews.ts";
import { createIntake } from "../statementIntake.ts";
import { sharedContext } from "../testing.ts";
import { testApp } from "../testing/app.ts";
import { inventCsv } from "../testing/statements/inventStatement.ts";
import { periodScene } from "../testing/periodScene.ts";
import { accepted, by, clusterActor, departmentActor, smallProvince } from "../testing/story.ts";

// Statements as an office brings them: a bank's file through HTTP, read in a thread of its own.
const context = await sharedContext();
const intake = createIntake(context);
const { get, post, send } = await (async () => {
  const app = await testApp(context, { intake });
  const headers = (key: string) => ({
    "x-actor": JSON.stringify(departmentActor),
    "idempotency-key": key,
  });
  return {
    ...app,
    send: (path: string, bytes: Uint8Array | string, key = v7()) =>
      app.app.request(path, {
        method: "POST",
        headers: headers(key),
        body: bytes as BodyInit,
      }),
  };
})();

const json = async <Body>(answer: Response | Promise<Response>) =>
  (await (await answer).json()) as Body;

/** Brings a file and waits until it was read; gives what the server then says of it. */
async function brought(campaign: string, bytes: Uint8Array | string) {
  const id = v7();
  const answer = await send(`/api/statements?campaign=${campaign}&id=${id}&name=sao-ke.csv`, bytes);
  expect(answer.status).toBe(201);
  await intake.settled();
  return json<StatementView>(get(`/api/statements/${id}`, departmentActor));
}

async function posted(campaign: string, bytes: Uint8Array | string) {
  const { id } = await brought(campaign, bytes);
  expect((await post(`/api/statements/${id}/post`, departmentActor, {})).status).toBe(200);
  await intake.settled();
  return json<StatementView>(get(`/api/statements/${id}`, departmentActor));
}

/** Promises of cash to the fund, each with its number. */
async function promised(campaign: string, cluster: string, amounts: readonly number[]) {
  const made = [];
  for (const amount of amounts) {
    const asked = { id: v7(), campaign, item: "VND", quantity: amount };
    const { code = "" } = await json<Done>(post("/api/pledges", clusterActor(cluster), asked));
    made.push({ number: readCode(code)?.number ?? 0, amount });
  }
  return made;
}

describe.each(bankCodes)("a statement of %s", (bank) => {
  test("is posted once, however often it comes, and matched to what it names clearly alone", async () => {
    const { campaign, cluster } = await smallProvince(context);
    const promises = await promised(campaign, cluster, [310_000, 420_000, 530_000, 640_000]);
    const { bytes, truth } = inventCsv({
      bank,
      seed: 11,
      lines: 400,
      perDay: 100,
      from: "2026-11-01",
      promises,
      mangled: 40,
      otherAmounts: 10,
    });

    const first = await posted(campaign, bytes);
    const again = await posted(campaign, bytes);

    expect([first.added, again.added]).toEqual([truth.written, 0]);
    const { items } = await json<{ items: StatementLineView[] }>(
      get(
        `/api/statement-lines?campaign=${campaign}&state=linked&direction=credit&limit=500`,
        departmentActor,
      ),
    );
    const intact = truth.planted.filter(({ what }) => what === "intact");
    expect(intact).toHaveLength(promises.length);
    expect(
      items.map(({ row, links }) => [row, readCode(links[0]?.pledge?.code ?? "")?.number]),
    ).toEqual(expect.arrayContaining(intact.map(({ row, promise }) => [row, promise])));
    expect(items).toHaveLength(intact.length);
    expect((await audit(context.db.read)).broken).toEqual([]);
  });
});

test("a file that is no statement is refused at once, and nothing is taken in", async () => {
  const { campaign } = await smallProvince(context);
  const path = `/api/statements?campaign=${campaign}&id=${v7()}`;

  const unknown = await json<Problem>(send(path, "Hôm;Tiền;Lời\n1;2;3\n"));
  const picture = await json<Problem>(send(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])));

  expect([unknown.code, picture.code]).toEqual(["statement_columns_unknown", "not_a_table"]);
  const list = await json<{ items: unknown[] }>(
    get(`/api/statements?campaign=${campaign}`, departmentActor),
  );
  expect(list.items).toEqual([]);
});

test("the columns of a bank that nobody knows are chosen once", async () => {
  const { campaign } = await smallProvince(context);
  const mark = v7().slice(-6);
  const file = `Hôm ${mark};Tiền đến ${mark};Lời nhắn ${mark}\n20/11/2026;70.000;ung ho\n`;

  const proposed = await json<{ rows: { cells: string[] }[] }>(
    send("/api/statements/columns", file),
  );
  expect(proposed.rows[0]?.cells).toEqual([`Hôm ${mark}`, `Tiền đến ${mark}`, `Lời nhắn ${mark}`]);
  const columns = { day: `Hôm ${mark}`, credit: `Tiền đến ${mark}`, memo: `Lời nhắn ${mark}` };
  const layout = { id: v7(), name: "Ngân hàng khác", columns };
  expect((await post("/api/statements/layouts", departmentActor, layout)).status).toBe(201);

  const statement = await posted(campaign, file);

  expect(statement).toMatchObject({ state: "posted", added: 1, said: { bank: "own" } });
});

test("the same request again is answered as the first time and takes nothing in twice", async () => {
  const { campaign } = await smallProvince(context);
  const { bytes } = inventCsv({ bank: "bidv", seed: 3, lines: 20, perDay: 20, from: "2026-11-01" });
  const [id, key] = [v7(), v7()];
  const path = `/api/statements?campaign=${campaign}&id=${id}`;

  const first = await send(path, bytes, key);
  await intake.settled();
  const again = await send(path, bytes, key);

  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.headers.get("idempotency-hit")).toBe("true");
  expect(await again.json()).toEqual(await first.json());
});

test("who posts it is told before which lines are of closed days, and when they take effect", async () => {
  const { close, province } = await periodScene(context);
  await close();
  const { campaign } = province;
  const of = (day: string) => `STT,Ngày giờ,Số tiền,Nội dung\n1,${day} 00:00:05,200.000,ung ho\n`;

  const late = await brought(campaign, of("20/11/2026"));
  accepted(await intake.post(by(departmentActor), late.id));
  await intake.settled();
  const after = await json<StatementView>(get(`/api/statements/${late.id}`, departmentActor));
  const onTime = await brought(campaign, of("21/11/2026"));

  expect(late.late).toEqual({ until: "2026-11-20", effectiveOn: "2026-11-21" });
  expect([after.state, after.late, onTime.late]).toEqual(["posted", undefined, undefined]);
});

test("rows that cannot be read are named with what to do, and keep the statement out", async () => {
  const { campaign } = await smallProvince(context);
  const file = "STT,Ngày giờ,Số tiền,Nội dung\n1,20/11/2026 00:00:05,200.0x0,ung ho\n";

  const statement = await brought(campaign, file);
  const refused = await post(`/api/statements/${statement.id}/post`, departmentActor, {});

  expect(statement.said?.problems).toEqual([
    expect.objectContaining({ row: 2, column: "Số tiền", value: "200.0x0", code: "not_an_amount" }),
  ]);
  expect(statement.said?.problems[0]?.message).toMatch(/Hãy viết như 1\.000\.000/);
  expect([refused.status, (await json<Problem>(refused)).code]).toEqual([
    409,
    "statement_has_problems",
  ]);
});
