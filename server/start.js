import { enableCompileCache } from "node:module";
import { join } from "node:path";

// `npm start`. Plain JavaScript, because for a first file of TypeScript Node loads its reader of that,
// which takes longer than to read all the rest from what the last start compiled.
enableCompileCache(join(import.meta.dirname, "../.cache/compiled"));
const { loadQuickly } = await import("./loadQuickly.ts");
loadQuickly();
await import("./listen.ts");
