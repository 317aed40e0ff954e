import { loadQuickly } from "./loadQuickly.ts";

// The thread of `createAside`. What it answers with is loaded as a start loads it.
loadQuickly();
const { answerAside } = await import("./asideAnswers.ts");
await answerAside();
