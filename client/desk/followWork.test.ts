import { expect, test, vi } from "vitest";
import { exampleServer } from "../api/exampleServer.ts";
import { refreshMe } from "../app/session.ts";
import { work } from "../app/work.ts";
import { followWork } from "./followWork.ts";

test("what waits is counted by one question at a time, and once more for all that happened meanwhile", async () => {
  const person = { memberships: [{ id: "one" }], active: "one", sites: [], may: [] };
  const server = exampleServer([{}, person, { total: 2 }, { total: 3 }, { total: 4 }]);
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  await refreshMe();
  const go = server.hold();
  followWork();

  for (const id of ["1", "2", "3"]) await server.happens({ kind: "pledge", id });
  const asked = server.asked.filter((address) => address === "/api/me/waiting");
  go();
  await server.settle();

  expect([asked.length, work()]).toEqual([1, 3]);
});
