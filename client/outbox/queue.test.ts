import fc from "fast-check";
import { expect, test } from "vitest";
import { problem } from "../api/request.ts";
import { anItem, me, rowsOf } from "./exampleItem.ts";
import type { Item, Row } from "./item.ts";
import { longestWaitMs, nextDueMs, nextToSend, standingOf } from "./queue.ts";

const now = 1_000_000_000;
const at = { owner: me, now };
const calm = { isEager: false, tried: new Set<string>() };

test("the oldest is sent first, whatever order the device gives them in", () => {
  const rows = rowsOf(anItem({ key: "b", n: 2 }), anItem({ key: "a", n: 1 }));

  expect(nextToSend(rows, at, calm)?.key).toBe("a");
});

test("what is written about a thing waits for what was written about it before", () => {
  const file = anItem({ key: "file", n: 1, things: ["need"], nextAt: now + 5_000 });
  const revise = anItem({ key: "revise", n: 2, things: ["need"] });
  const other = anItem({ key: "other", n: 3, things: ["other"] });

  const rows = rowsOf(file, revise, other);

  expect(nextToSend(rows, at, calm)?.key).toBe("other");
  expect(standingOf(revise, rows, at)).toBe("behind");
});

test("photos are sent after all text, whatever was written first", () => {
  const photo = anItem({ key: "photo", n: 1, kind: "photo", things: ["photo"] });
  const later = anItem({ key: "need", n: 2 });

  expect(nextToSend(rowsOf(photo, later), at, calm)?.key).toBe("need");
  expect(nextToSend(rowsOf(photo), at, calm)?.key).toBe("photo");
});

test("what follows something that was refused waits until a person has decided", () => {
  const refused = anItem({ key: "file", n: 1, things: ["need"], state: "refused" });
  const revise = anItem({ key: "revise", n: 2, things: ["need"] });

  expect(nextToSend(rowsOf(refused, revise), at, calm)).toBeUndefined();
  expect(nextToSend(rowsOf(revise), at, calm)?.key).toBe("revise");
});

test("nobody sends what another account, or another role, has written", () => {
  const others = anItem({ owner: { username: "khac", membership: "m-2" } });
  const otherRole = anItem({ owner: { ...me, membership: "m-3" } });

  expect(nextToSend(rowsOf(others, otherRole), at, calm)).toBeUndefined();
  expect(standingOf(otherRole, rowsOf(otherRole), at)).toBe("otherRole");
});

test("a row that cannot be read does not hold up the others", () => {
  const rows: Row[] = [{ key: "damaged" }, ...rowsOf(anItem({ key: "good" }))];

  expect(nextToSend(rows, at, calm)?.key).toBe("good");
});

test("somebody's wish does not wait for the pause, but for what the server asked", () => {
  const paused = rowsOf(anItem({ nextAt: now + 10_000 }));
  const asked = rowsOf(anItem({ notBefore: now + 10_000 }));
  const eager = { isEager: true, tried: new Set<string>() };

  expect(nextToSend(paused, at, calm)).toBeUndefined();
  expect(nextToSend(paused, at, eager)).toBeDefined();
  expect(nextToSend(asked, at, eager)).toBeUndefined();
});

test("a clock that was an hour ahead holds nothing up once it is put right", () => {
  const rows = rowsOf(anItem({ nextAt: now + 60 * 60_000, notBefore: now + 60 * 60_000 }));

  expect(nextToSend(rows, at, calm)).toBeDefined();
  expect(nextDueMs(rows, at)).toBe(0);
});

test("how often it was tried says nothing: what is long unsent is told by the clock", () => {
  const inTheWay = problem("no_connection");
  const standing = (more: Partial<Item>) => standingOf(anItem(more), rowsOf(anItem(more)), at);
  const [justNow, longAgo] = [now - 60_000, now - 16 * 60_000];

  expect(standing({ writtenAt: justNow, tries: 40, problem: inTheWay })).toBe("waiting");
  expect(standing({ writtenAt: longAgo, tries: 0, problem: inTheWay })).toBe("stuck");
  expect(standing({ writtenAt: longAgo })).toBe("waiting");
});

test("nothing is due while nothing waits", () => {
  expect(nextDueMs(rowsOf(anItem({ state: "refused" })), at)).toBeUndefined();
});

test("whatever is written, and however it stands, what shares a thing goes in its order", () => {
  const item = fc.record({
    thing: fc.constantFrom("a", "b", "c"),
    state: fc.constantFrom("waiting" as const, "refused" as const),
    nextAt: fc.integer({ min: 0, max: now + longestWaitMs }),
  });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), (written) => {
      const items = written.map(({ thing, ...rest }, i) =>
        anItem({ key: `${i}`, n: i + 1, things: [thing], ...rest }),
      );

      const next = nextToSend(rowsOf(...items), at, { isEager: true, tried: new Set() });

      const before = items.filter(
        ({ n, things }) => n < (next?.n ?? 0) && things[0] === next?.things[0],
      );
      expect(before).toEqual([]);
    }),
  );
});
