import { v7 } from "uuid";
import { listLines } from "#db/statementLineViews.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import { bankAccount, type Told } from "./bankAccount.ts";
import type { Example, ExampleWorld, Maker } from "./exampleWorld.ts";
import { accepted, by, departmentActor } from "./story.ts";

const file = `STT,Ngày giờ,Số tiền,Nội dung
1,20/11/2026 00:00:05,200.000,ung ho
`;

/** A campaign of its own: each takes in one statement at a time. */
export async function emptyCampaign({ context, province }: ExampleWorld): Promise<string> {
  const id = v7();
  const terms = { startsOn: "2026-10-14", endsOn: "2027-01-12", lapseDays: 14, silenceDays: 10 };
  const without = { receiptEvidence: "not_asked", noEvidenceReason: "too_urgent" } as const;
  const named = { name: "Bão số 11", hazard: "storm" as const, communes: [], memoPrefix: "TQC" };
  const asked = { id, ...named, ...terms, ...without };
  accepted(
    await openCampaign(context, by({ ...departmentActor, account: province.school }), asked),
  );
  return id;
}

/** A statement that waits for a yes. */
export async function waitingStatement(world: ExampleWorld): Promise<string> {
  const campaign = await emptyCampaign(world);
  const { id } = await bankAccount(world.context, campaign).bring([{ amount: 5_000, memo: "a" }]);
  return id;
}

/** One line of a statement that was posted. */
async function posted(world: ExampleWorld, told: Partial<Told> = {}) {
  const campaign = await emptyCampaign(world);
  const account = bankAccount(world.context, campaign);
  await account.post([{ amount: 90_000, memo: "co san" }]);
  await account.post([{ amount: 5_000, memo: `Bí Danh ${v7()}`, ...told }]);
  const lines = await listLines(world.context.db.read, { campaign, limit: 10 });
  return { campaign, line: lines.find(({ memo }) => memo !== "co san")?.id ?? "" };
}

const acting =
  (act: string, body: (world: ExampleWorld) => unknown): Maker =>
  async (world): Promise<Example> => ({
    path: `statement-lines/${(await posted(world)).line}/${act}`,
    body: body(world),
  });

/** An example of every route of bank statements. */
export const statementExamples: Record<string, Maker> = {
  "GET /api/statements": async (world) => ({
    path: `statements?campaign=${(await posted(world)).campaign}`,
  }),
  "GET /api/statements/:id": async (world) => ({
    path: `statements/${await waitingStatement(world)}`,
  }),
  "POST /api/statements": async (world) => ({
    path: `statements?campaign=${await emptyCampaign(world)}&id=${v7()}&name=sao-ke.csv`,
    body: file,
  }),
  "POST /api/statements/columns": () => ({ path: "statements/columns", body: file }),
  "POST /api/statements/layouts": () => ({
    path: "statements/layouts",
    body: {
      id: v7(),
      name: "Ngân hàng khác",
      columns: { day: "Ngày", credit: "Có", memo: "Diễn giải" },
    },
  }),
  "POST /api/statements/:id/post": async (world) => ({
    path: `statements/${await waitingStatement(world)}/post`,
    body: {},
  }),
  "POST /api/statements/:id/cancel": async (world) => ({
    path: `statements/${await waitingStatement(world)}/cancel`,
    body: {},
  }),
  "GET /api/statement-lines": async (world) => ({
    path: `statement-lines?campaign=${(await posted(world)).campaign}`,
  }),
  "GET /api/statement-lines/count": async (world) => ({
    path: `statement-lines/count?state=pending&campaign=${(await posted(world)).campaign}`,
  }),
  "POST /api/statement-lines/set-aside": async (world) => ({
    path: "statement-lines/set-aside",
    body: {
      lines: { campaign: (await posted(world)).campaign, state: "pending" },
      upTo: v7(),
      reason: "giver_unknown",
      note: "Bí Danh: không rõ ai gửi",
    },
  }),
  "GET /api/statement-lines/payments": ({ campaign }) => ({
    path: `statement-lines/payments?campaign=${campaign}`,
  }),
  "POST /api/statement-lines/:id/match": acting("match", ({ province }) => ({
    parts: [{ cluster: province.cluster, amount: 5_000 }],
  })),
  "POST /api/statement-lines/:id/record": acting("record", () => ({ as: "interest" })),
  "POST /api/statement-lines/:id/pay": async (world) => ({
    path: `statement-lines/${(await posted(world, { direction: "debit" })).line}/pay`,
    body: { parts: [{ consignment: v7(), amount: 5_000 }] },
    // Nothing was paid out of the fund: no payment is there.
    status: 404,
  }),
  "POST /api/statement-lines/:id/set-aside": acting("set-aside", () => ({ reason: "other" })),
  "POST /api/statement-lines/:id/hold": acting("hold", () => ({ note: "Bí Danh: hỏi lại" })),
  "POST /api/statement-lines/:id/resume": acting("resume", () => ({})),
};
