import { keepCompiled } from "./compiled.ts";

// `npm start`. What was compiled at the last start is used again, so all else is loaded after that.
keepCompiled();
await import("./listen.ts");
