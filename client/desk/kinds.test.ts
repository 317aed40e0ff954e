import { expect, test } from "vitest";
import { ofNeeds, ofPromises } from "./kinds.ts";

// A bank's line that is matched by itself is told with its statement, when all of that is in the ledger.

test("promises are read again after every act that changes what is to be sent of one", () => {
  const sent = ["pledge", "release", "need_closed", "consignment", "take_back", "reversal"];
  expect(ofPromises).toEqual(expect.arrayContaining([...sent, "match", "statement_posted"]));
});

test("needs are read again after every act that changes how a line of one stands", () => {
  const held = ["match", "statement_posted", "earmark", "earmark_freed"];
  const arrived = ["consignment", "take_back", "receipt", "recovery"];
  const promised = ["pledge", "release", "need_closed", "reversal"];
  expect(ofNeeds).toEqual(expect.arrayContaining([...held, ...arrived, ...promised]));
});
