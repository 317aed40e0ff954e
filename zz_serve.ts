import { startOn } from "./client/e2e/server.ts";
const r = await startOn("/tmp/field-e2e/data", 39917);
console.log(r.address);
