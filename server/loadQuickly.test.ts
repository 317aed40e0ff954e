import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const urlOf = (path: string) => pathToFileURL(join(import.meta.dirname, path)).href;

/** Loads the whole server, asking both at each import; prints how many there were and who differed. */
const asksBoth = `
  import { registerHooks } from "node:module";
  import { quickly } from "${urlOf("loadQuickly.ts")}";
  const quick = quickly();
  const differing = [];
  let count = 0;
  registerHooks({
    resolve(specifier, context, next) {
      const nodes = next(specifier, context);
      const ours = quick(specifier, context, next);
      count++;
      if (ours.url !== nodes.url || (nodes.format && ours.format !== nodes.format))
        differing.push({ specifier, nodes, ours });
      return nodes;
    },
  });
  await import("${urlOf("main.ts")}");
  await import("${urlOf("accounts/betterAuth.ts")}");
  await import("${urlOf("notices/mailer.ts")}");
  process.stdout.write(JSON.stringify({ count, differing }), () => process.exit(0));
`;

test("every module is found where Node finds it, and read as what Node reads it", async () => {
  const args = ["--input-type=module", "--eval", asksBoth];

  const { stdout } = await promisify(execFile)(process.execPath, args);

  const { count, differing } = JSON.parse(stdout) as { count: number; differing: unknown[] };
  expect(differing).toEqual([]);
  expect(count).toBeGreaterThan(1_000);
}, 60_000);
