import fc from "fast-check";

// Random acts of several clusters and schools, most of them possible, some not, for tests of what
// must always be true. `server/testing/world.ts` does them.

const pick = fc.nat(1_000);
const few = fc.integer({ min: 1, max: 9 });
const some = fc.integer({ min: 1, max: 30 });
const worth = fc.option(fc.integer({ min: 0, max: 1_000_003 }), { nil: undefined });
const kinds = ["CHAN", "SUA", "GAO", "VND"] as const;
const item = fc.constantFrom(...kinds);

/** One act with its choices; a pick chooses among what is there when its turn comes. */
const arbitraries = {
  file: fc.record({
    kind: fc.constant("file" as const),
    site: pick,
    lines: fc.array(fc.record({ item, asked: some, approved: fc.nat(35) }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  promise: fc.record({ kind: fc.constant("promise" as const), by: pick, line: pick, some, worth }),
  fund: fc.record({ kind: fc.constant("fund" as const), by: pick, some }),
  release: fc.record({
    kind: fc.constant("release" as const),
    by: pick,
    of: pick,
    some: fc.option(some, { nil: undefined }),
  }),
  send: fc.record({
    kind: fc.constant("send" as const),
    of: pick,
    parts: fc.array(fc.record({ of: pick, percent: fc.integer({ min: 1, max: 105 }), worth }), {
      minLength: 1,
      maxLength: 3,
    }),
    gifts: fc.array(fc.record({ line: pick, some, worth, toLine: fc.boolean() }), {
      maxLength: 3,
    }),
  }),
  receive: fc.record({
    kind: fc.constant("receive" as const),
    of: pick,
    counted: fc.array(
      fc.record({
        good: fc.nat(100),
        damaged: fc.nat(100),
        surplus: fc.oneof(fc.constant(0), some),
        isTold: fc.boolean(),
      }),
      { minLength: 4, maxLength: 4 },
    ),
    extra: fc.option(fc.record({ item, some, worth }), { nil: undefined }),
  }),
  takeBack: fc.record({ kind: fc.constant("takeBack" as const), of: pick }),
  recover: fc.record({ kind: fc.constant("recover" as const), of: pick, some }),
  writeOff: fc.record({
    kind: fc.constant("writeOff" as const),
    of: pick,
    some,
    to: fc.constantFrom("loss" as const, "giver" as const),
  }),
  credit: fc.record({
    kind: fc.constant("credit" as const),
    some: fc.integer({ min: 1, max: 200 }),
  }),
  gather: fc.record({ kind: fc.constant("gather" as const), by: pick, line: pick, some: few }),
  earmark: fc.record({ kind: fc.constant("earmark" as const), line: pick, some: few }),
  free: fc.record({
    kind: fc.constant("free" as const),
    line: pick,
    some: fc.option(few, { nil: undefined, freq: 1 }),
  }),
  payOut: fc.record({
    kind: fc.constant("payOut" as const),
    lines: fc.array(fc.record({ line: pick, some, toLine: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  buy: fc.record({
    kind: fc.constant("buy" as const),
    line: pick,
    some,
    price: fc.nat(60),
    toLine: fc.boolean(),
  }),
  reverse: fc.record({ kind: fc.constant("reverse" as const), of: pick }),
  close: fc.record({ kind: fc.constant("close" as const), of: pick }),
  wait: fc.record({ kind: fc.constant("wait" as const), days: fc.constantFrom(1, 5, 16) }),
};

/** How every story begins, so that whatever comes next finds something to be done to. */
const opening: Step[] = [
  { kind: "credit", some: 60 },
  ...[0, 1].flatMap((site): Step[] => [
    {
      kind: "file",
      site,
      lines: [
        { item: "CHAN", asked: 20, approved: 20 },
        { item: "VND", asked: 30, approved: 30 },
      ],
    },
    { kind: "promise", by: site, line: 2 * site, some: 9, worth: 1_000 },
  ]),
];

/** Any number of acts in any order; what moves things comes more often than what ends them. */
const story = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: arbitraries.file },
    { weight: 6, arbitrary: arbitraries.promise },
    { weight: 1, arbitrary: arbitraries.fund },
    { weight: 2, arbitrary: arbitraries.release },
    { weight: 6, arbitrary: arbitraries.send },
    { weight: 7, arbitrary: arbitraries.receive },
    { weight: 3, arbitrary: arbitraries.takeBack },
    { weight: 5, arbitrary: arbitraries.recover },
    { weight: 3, arbitrary: arbitraries.writeOff },
    { weight: 3, arbitrary: arbitraries.credit },
    { weight: 4, arbitrary: arbitraries.gather },
    { weight: 6, arbitrary: arbitraries.earmark },
    { weight: 4, arbitrary: arbitraries.free },
    { weight: 4, arbitrary: arbitraries.payOut },
    { weight: 3, arbitrary: arbitraries.buy },
    { weight: 6, arbitrary: arbitraries.reverse },
    { weight: 1, arbitrary: arbitraries.close },
    { weight: 2, arbitrary: arbitraries.wait },
  ),
  { minLength: 15, maxLength: 40, size: "max" },
);
export const steps = story.map((acts): Step[] => [...opening, ...acts]);

export type StepOf<Kind extends keyof typeof arbitraries> =
  (typeof arbitraries)[Kind] extends fc.Arbitrary<infer Value> ? Value : never;
export type Step = { [Kind in keyof typeof arbitraries]: StepOf<Kind> }[keyof typeof arbitraries];
