import { growLog } from "#server/commands/growLog.ts";
import type { Source } from "#server/log/verify/source.ts";
import { testApp } from "./app.ts";
import type { TestContext } from "../testing.ts";

/** What a verifier reads: the real server's answers, with all of its entries in the log. */
export async function sourceOf(context: TestContext): Promise<Source> {
  while ((await growLog(context)).more);
  const { get } = await testApp(context);
  return {
    name: "test",
    isLive: false,
    async read(path) {
      const answer = await get(`/${path}`);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
  };
}

/** A source whose answer at some addresses is another one. */
export const lying = (
  source: Source,
  at: (path: string) => boolean,
  change: (text: string) => string,
): Source => ({
  ...source,
  async read(path) {
    const bytes = await source.read(path);
    if (!at(path) || !bytes) return bytes;
    return new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
  },
});

/** Progress that nobody watches. */
export const quietly = () => undefined;
