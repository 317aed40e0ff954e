import { growLog } from "#server/commands/growLog.ts";
import type { ExampleWorld, Maker } from "./exampleWorld.ts";

/** An example of every route of the public log, which is signed up to its last entry before. */
const of =
  (path: string): Maker =>
  async ({ context }: ExampleWorld) => {
    await growLog(context);
    return { path };
  };

export const logExamples: Record<string, Maker> = {
  "GET /api/export/audit-pack.zip": of("export/audit-pack.zip"),
  "GET /log/checkpoint": of("/log/checkpoint"),
  "GET /log/vkey": of("/log/vkey"),
  "GET /log/keys": of("/log/keys"),
  "GET /log/witnesses": of("/log/witnesses"),
  "GET /log/tile/:path{.+}": of("/log/tile/entries/000.p/1"),
  "GET /log/entry/:seq": of("/log/entry/0"),
  "GET /log/proof/:name": of("/log/proof/1.tlog-proof"),
  "GET /log/consistency/:old/:size": of("/log/consistency/1/2"),
};
