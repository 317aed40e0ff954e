import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const lazy = (file: string, more: object = {}) => ({ file, isDynamicEntry: true, ...more });
const manifest = {
  "_index-1.js": { file: "assets/index.js", css: ["assets/index.css"] },
  "_ground-1.js": { file: "assets/ground.js", imports: ["_index-1.js"] },
  "_rows.js": { file: "assets/rows.js" },
  "_outbox-1.js": { file: "assets/outbox.js" },
  "needs/NeedsScreen.tsx": lazy("assets/list.js", { imports: ["_rows.js", "_ground-1.js"] }),
  "needs/NeedForm.tsx": lazy("assets/form.js", { css: ["assets/form.css"] }),
  "overview/OverviewScreen.tsx": lazy("assets/overview.js"),
  "app/giftScreens.ts": lazy("assets/gifts.js"),
  "app/takeOver.ts": lazy("assets/takeOver.js"),
  "words/viGifts.ts": lazy("assets/viGifts.js"),
  "words/en.ts": lazy("assets/en.js"),
};

/** Puts into a folder what the server reads of a client that is built there: its page and Vite's manifest. */
export function putClient(folder: string): void {
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(folder, ".vite/manifest.json"), JSON.stringify(manifest));
  cpSync(join(import.meta.dirname, "../../client/index.html"), join(folder, "index.html"));
}
