import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf, lacking, met, over, worst, type Standing } from "./needLine.ts";

const none: Standing = { approved: 0, promised: 0, held: 0, onTheWay: 0, received: 0 };
const some = fc.nat(1_000);
const standing = fc.record({
  approved: some,
  promised: some,
  held: some,
  onTheWay: some,
  received: some,
});

test("a line lacks what was approved and is not promised, held, on the way or received", () => {
  const line = { approved: 100, promised: 10, held: 20, onTheWay: 30, received: 15 };

  expect(lacking(line)).toBe(25);
  expect(over(line)).toBe(0);
  expect(lacking({ ...line, received: 60 })).toBe(0);
  expect(over({ ...line, received: 60 })).toBe(20);
});

test("a line never lacks something and has too much of it at once", () => {
  fc.assert(
    fc.property(standing, (line) => {
      expect(Math.min(lacking(line), over(line))).toBe(0);
      expect(line.approved - met(line)).toBe(lacking(line) - over(line));
    }),
  );
});

test("a line is never promised more than was approved, whatever the order and size", () => {
  const asked = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 30 });
  fc.assert(
    fc.property(asked, (quantities) => {
      const line = quantities.reduce(
        (now, quantity) =>
          quantity > lacking(now) ? now : { ...now, promised: now.promised + quantity },
        { ...none, approved: 100 },
      );

      expect(line.promised).toBeLessThanOrEqual(line.approved);
    }),
  );
});

describe("a need", () => {
  const of = (...lines: Partial<Standing>[]) =>
    coverageOf(lines.map((line) => ({ ...none, ...line })));

  test("lacks everything, then is partly covered, covered and received", () => {
    expect(of({ approved: 10 }, { approved: 5 })).toBe("lacking");
    expect(of({ approved: 10, promised: 1 }, { approved: 5 })).toBe("partly");
    expect(of({ approved: 10, promised: 10 }, { approved: 5 })).toBe("partly");
    expect(of({ approved: 10, promised: 4, onTheWay: 6 }, { approved: 5, held: 5 })).toBe(
      "covered",
    );
    expect(of({ approved: 10, received: 10 }, { approved: 5, onTheWay: 5 })).toBe("covered");
    expect(of({ approved: 10, received: 10 }, { approved: 5, received: 6 })).toBe("received");
  });

  test("does not wait for lines that were approved at nothing", () => {
    expect(of({ approved: 10, received: 10 }, { approved: 0 })).toBe("received");
    expect(of({ approved: 10 }, { approved: 0, received: 3 })).toBe("lacking");
  });
});

test("the worst of several urgencies is the most pressing", () => {
  expect(worst(["normal", "critical", "urgent"])).toBe("critical");
  expect(worst(["normal"])).toBe("normal");
  expect(worst([])).toBe("normal");
});
