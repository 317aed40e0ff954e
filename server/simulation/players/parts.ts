import { promise, promiseToFund, release, send, takeBack } from "./clusters.ts";
import { explain, recover, reverse, withdrawReversal, writeOff } from "./differences.ts";
import { refuseNeed, returnNeed, verifyNeed } from "./department.ts";
import { bringStatement, buy, decideLine, earmark, freeEarmark } from "./money.ts";
import { payOut, postStatement } from "./money.ts";
import type { Part } from "./play.ts";
import { closeNeed, confirmNeed, confirmReceipt, fileNeed, reviseNeed } from "./schools.ts";

/** All parts and how often each is played: what moves things comes more often than what ends them. */
export const parts: [number, Part][] = [
  [8, fileNeed],
  [2, reviseNeed],
  [9, verifyNeed],
  [1, returnNeed],
  [1, refuseNeed],
  [2, closeNeed],
  [2, confirmNeed],
  [16, promise],
  [2, promiseToFund],
  [5, release],
  [16, send],
  [16, confirmReceipt],
  [4, takeBack],
  [2, explain],
  [5, recover],
  [4, writeOff],
  [8, reverse],
  [1, withdrawReversal],
  [4, bringStatement],
  [5, postStatement],
  [9, decideLine],
  [6, earmark],
  [2, freeEarmark],
  [5, payOut],
  [4, buy],
];
