import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import type { Reader } from "#db/database.ts";
import { fundTie } from "#db/fundTie.ts";
import { audit } from "#db/ledger/audit.ts";
import { entries } from "#db/schema/ledger.ts";
import { statementLines, statements } from "#db/schema/money.ts";
import { dayOf } from "#domain/calendar.ts";
import { readCode } from "#domain/code.ts";
import type { StatementState } from "#domain/statements/statement.ts";
import type { StatementView } from "#domain/statementViews.ts";
import { hashPassword } from "./accounts/password.ts";
import { signIn } from "./bench/load.ts";
import type { Answered } from "./commands/act.ts";
import { addPerson } from "./commands/addPerson.ts";
import { makePledge } from "./commands/makePledge.ts";
import { openContext } from "./openContext.ts";
import { noon } from "./testing.ts";
import type { Cut } from "./testing/cutServer.ts";
import { inventCsv } from "./testing/statements/inventStatement.ts";
import { accepted, by, clusterActor, smallProvince } from "./testing/story.ts";

// What a power cut in the middle of a bank's statement leaves: a real server, killed with SIGKILL at a
// place in its work, and started again on what is on the disk.

const officer = { username: "so", password: "la-lanh-office-of-tests" };
const lines = 1_200;
let passwordHash = "";
beforeAll(async () => {
  passwordHash = await hashPassword(officer.password);
});

test.each(["before_commit", "after_commit"] as const)(
  "a server that is killed while it posts, %s, goes on by itself and posts each line once",
  async (when) => {
    const office = await preparedFolder();
    const first = await server(office, { state: "posting", after: 300, when });
    const id = await first.bring();
    await first.until(id, "waiting");
    const asked = first.post(`/api/statements/${id}/post`, "{}");

    await Promise.all([first.killed(), asked.catch(() => undefined)]);
    const cut = await office.look((read) => linesPosted(read, id));
    const second = await server(office);
    await second.until(id, "posted");
    await second.stop();

    expect(cut).toBeGreaterThan(0);
    expect(cut).toBeLessThan(lines);
    const after = await office.look(async (read) => ({
      broken: (await audit(read)).broken,
      posted: await linesPosted(read, id),
      credits: await entriesOf(read, "bank_credit"),
      matched: (await entriesOf(read, "match")).length,
      tie: await fundTie(read, office.campaign, dayOf(noon)),
    }));
    const { credits, matched, posted, broken, tie } = after;
    const all = await office.look((read) => read.select().from(statementLines));
    const came = all.filter(({ direction }) => direction === "credit");
    expect({ broken, posted, matched }).toEqual({ broken: [], posted: lines, matched: 40 });
    // The entry that puts a line into the fund has the line's own id.
    expect(credits.map((entry) => entry.id).toSorted()).toEqual(came.map((l) => l.id).toSorted());
    expect(tie.difference).toBe(0);
    expect(tie.stated).toMatchObject({ agrees: true });
  },
);

test("of a statement that a server reads when it is killed nothing is left", async () => {
  const office = await preparedFolder();
  const first = await server(office, { state: "staging", after: 600, when: "after_commit" });
  const before = await office.look(everyEntry);

  await first.bring();
  await first.killed();
  const cut = await office.look((read) => read.select().from(statementLines));
  const second = await server(office);
  await second.stop();

  const after = await office.look(async (read) => ({
    statements: await read.select().from(statements),
    lines: await read.select().from(statementLines),
    entries: await everyEntry(read),
  }));
  expect(cut.length).toBeGreaterThan(600);
  expect(after).toEqual({ statements: [], lines: [], entries: before });
  const third = await server(office);
  await third.until(await third.bring(), "waiting");
  await third.stop();
});

/** A data folder with somebody of the department, promises of cash, and the file that names them. */
async function preparedFolder() {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-cut-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const settings = { port: 0, host: "127.0.0.1", dataDir: folder, publicUrl: "http://127.0.0.1" };
  const open = async () => ({ ...(await openContext({ ...settings, demo: false })), now });
  const now = () => noon;
  const context = await open();
  const { campaign, cluster } = await smallProvince(context);
  const { username } = officer;
  const memberships = [{ role: "department" as const }];
  const person = { username, name: "Người của Sở", passwordHash, memberships };
  accepted(await addPerson(context, person));
  const promises = [];
  for (let amount = 100_000; promises.length < 40; amount += 1_000) {
    const asked = { id: v7(), campaign, item: "VND" as const, quantity: amount };
    const made = await makePledge(context, by(clusterActor(cluster)), asked);
    const { done } = accepted<Answered>(made);
    promises.push({ number: readCode(done.code ?? "")?.number ?? 0, amount });
  }
  await context.db.close();
  const plan = { bank: "agribank", seed: 5, lines, perDay: 400, promises, mangled: 40 } as const;
  return {
    folder,
    campaign,
    bytes: inventCsv(plan, { keepsLines: false }).bytes,
    /** Reads what is on the disk; no server runs meanwhile. */
    async look<Value>(read: (read: Reader) => Promise<Value>): Promise<Value> {
      const opened = await open();
      try {
        return await read(opened.db.read);
      } finally {
        await opened.db.close();
      }
    },
  };
}

type Prepared = Awaited<ReturnType<typeof preparedFolder>>;

/** A server in a process of its own, and what the office asks of it. */
async function server({ folder, campaign, bytes }: Prepared, cut?: Cut) {
  const file = join(import.meta.dirname, "testing/cutServer.ts");
  const args = [folder, String(noon), ...(cut ? [JSON.stringify(cut)] : [])];
  const child = fork(file, args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  const origin = `http://127.0.0.1:${await portOf(child)}`;
  const cookie = await signIn(origin, officer);
  const post = async (path: string, body: BodyInit) => {
    const headers = { cookie, origin, "idempotency-key": v7(), "content-type": "application/json" };
    const answer = await fetch(`${origin}${path}`, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  return {
    post,
    async killed(): Promise<void> {
      expect(await ended).toEqual([null, "SIGKILL"]);
    },
    async bring(): Promise<string> {
      const id = v7();
      const asked = `campaign=${campaign}&id=${id}&name=sao-ke.csv`;
      await post(`/api/statements?${asked}`, new Uint8Array(bytes));
      return id;
    },
    async until(id: string, wanted: StatementState): Promise<void> {
      for (;;) {
        const answer = await fetch(`${origin}/api/statements/${id}`, { headers: { cookie } });
        const { state } = (await answer.json()) as StatementView;
        if (state === wanted) return;
        if (state === "failed") throw new Error("the statement cannot be read");
      }
    },
    /** Ends in order: what is in the background is done then. */
    async stop(): Promise<void> {
      child.kill("SIGTERM");
      expect(await ended).toEqual([0, null]);
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  const [port] = (await once(child, "message")) as [number];
  return port;
}

async function linesPosted(read: Reader, id: string): Promise<number> {
  const [row] = await read.select().from(statements).where(eq(statements.id, id));
  return row?.posted ?? 0;
}

const entriesOf = (read: Reader, kind: "bank_credit" | "match") =>
  read.select().from(entries).where(eq(entries.kind, kind));
const everyEntry = (read: Reader) => read.select().from(entries);
