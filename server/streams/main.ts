import { parseArgs } from "node:util";
import { followedBy, told } from "./follow.ts";

// `npm run streams -- --count 10000`: so many live streams on one server of this machine, what each costs,
// whether others are still answered, and how soon all are told of one act. Each takes a file handle in
// two processes: `ulimit -n` must allow it.

const { values } = parseArgs({ options: { count: { type: "string", default: "10000" } } });
const outcome = await followedBy(Number(values.count));
console.log(told(outcome));
if (outcome.heard < outcome.count) process.exitCode = 1;
