import { growLog } from "#server/commands/growLog.ts";
import type { ExampleWorld, Maker } from "./exampleWorld.ts";

/** An example of every route of the public log, which is signed up to its last entry before. */
const of =
  (path: string): Maker =>
  async ({ context }: ExampleWorld) => {
    await growLog(context);
    return { path: `/log/${path}` };
  };

export const logExamples: Record<string, Maker> = {
  "GET /log/checkpoint": of("checkpoint"),
  "GET /log/vkey": of("vkey"),
  "GET /log/keys": of("keys"),
  "GET /log/witnesses": of("witnesses"),
  "GET /log/tile/:path{.+}": of("tile/entries/000.p/1"),
  "GET /log/entry/:seq": of("entry/0"),
  "GET /log/proof/:name": of("proof/1.tlog-proof"),
  "GET /log/consistency/:old/:size": of("consistency/1/2"),
};
