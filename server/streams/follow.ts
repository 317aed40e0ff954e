import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { withServer } from "../bench/load.ts";
import { buildTown, signInAll } from "../testing/crash/town.ts";

/** How many connections begin at once: more would wait in the system's own queue. */
const atOnce = 250;
/** How long all may take to hear of one act. */
const hearWithinMs = 60_000;
/** How many others ask while all streams are open. */
const others = 50;

/** What so many live streams came to. */
export interface Followed {
  count: number;
  /** How many heard of one act, and how long the last of them waited. */
  heard: number;
  heardMs: number;
  /** What the server's memory grew by for each, in kilobytes. */
  kilobytesEach: number;
  /** The longest that somebody else waited for an answer meanwhile. */
  otherMs: number;
}

/** Opens live streams on a real server in a process of its own, does one act, and listens. */
export async function followedBy(count: number): Promise<Followed> {
  const folder = mkdtempSync(join(tmpdir(), "la-lanh-streams-"));
  try {
    const { campaign, site } = await buildTown(folder);
    return await withServer("serve.ts", [folder], async (port, server) => {
      const origin = `http://127.0.0.1:${port}`;
      const { school, department } = await signInAll(origin);
      const before = await kilobytesOf(server);
      const followers = await openAll(port, count);
      const after = await kilobytesOf(server);
      const otherMs = await longestOf(others, () => fetch(`${origin}/api/campaigns`));

      const need = { id: v7(), campaign, site, situation: "Nước ngập.", lines: [line()] };
      await act(`${origin}/api/needs`, school, need);
      const hearing = heardOf(followers, need.id);
      const actedAt = performance.now();
      await act(`${origin}/api/needs/${need.id}/verify`, department, { lines: [] });
      const heard = await hearing;
      const heardMs = performance.now() - actedAt;
      for (const { socket } of followers) socket.destroy();
      return { count, heard, heardMs, kilobytesEach: (after - before) / count, otherMs };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The outcome as a sentence. */
export function told({ count, heard, heardMs, kilobytesEach, otherMs }: Followed): string {
  return (
    `${count} live streams, ${kilobytesEach.toFixed(1)} KB each; ${others} others waited at most ` +
    `${otherMs.toFixed(0)} ms; ${heard} heard of one act within ${heardMs.toFixed(0)} ms`
  );
}

const line = () => ({ id: v7(), item: "CHAN", quantity: 1, urgency: "normal" });

interface Follower {
  socket: Socket;
  /** Resolves once the stream has said a word. */
  hears: (word: string) => Promise<void>;
}

async function openAll(port: number, count: number): Promise<Follower[]> {
  const followers: Follower[] = [];
  while (followers.length < count) {
    const some = Array.from({ length: Math.min(atOnce, count - followers.length) }, () =>
      open(port),
    );
    followers.push(...(await Promise.all(some)));
  }
  return followers;
}

/** A stream that has said its first word. */
async function open(port: number): Promise<Follower> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  const hears = (word: string) =>
    new Promise<void>((resolve, reject) => {
      let text = "";
      const listen = (chunk: Buffer) => {
        text += String(chunk);
        if (!text.includes(word)) return;
        socket.off("data", listen);
        resolve();
      };
      socket.on("data", listen).once("close", () => reject(new Error("the stream ended")));
    });
  const begun = hears(": Lá Lành");
  socket.write("GET /api/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  await begun;
  return { socket, hears };
}

/** How many heard of something in time. */
async function heardOf(followers: readonly Follower[], word: string): Promise<number> {
  let heard = 0;
  const all = Promise.all(followers.map((one) => one.hears(word).then(() => heard++)));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, hearWithinMs)));
  await Promise.race([all, late]);
  clearTimeout(timer);
  return heard;
}

async function longestOf(times: number, ask: () => Promise<Response>): Promise<number> {
  let longest = 0;
  for (let at = 0; at < times; at++) {
    const askedAt = performance.now();
    const answer = await ask();
    await answer.text();
    longest = Math.max(longest, performance.now() - askedAt);
  }
  return longest;
}

async function act(url: string, cookie: string, body: object) {
  const headers = { cookie, "idempotency-key": v7(), "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
}

async function kilobytesOf(server: ChildProcess): Promise<number> {
  const answered = once(server, "message") as Promise<[number]>;
  server.send("now");
  const [kilobytes] = await answered;
  return kilobytes;
}
