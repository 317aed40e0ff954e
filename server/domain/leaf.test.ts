import { expect, test } from "vitest";
import { decideSend } from "./consignment.ts";
import { canonical, leafMax, type Entry } from "./entry.ts";
import type { Item } from "./item.ts";
import { linesMax } from "./limits.ts";
import { quantityMax } from "./limits.ts";
import { decideTakeBack, type OnTheWay } from "./onTheWay.ts";
import type { Outstanding } from "./pledge.ts";
import { decideReceipt } from "./receipt.ts";
import { decideSpend } from "./spend.ts";

// The longest entries that anyone could make: thirty lines, every dimension known, every number as
// long as it can be. One leaf must hold each (C2SP tlog-tiles).
const id = "01a20aa7-e9e6-717f-b9b0-3a52ad0b0048";
const hash = "f".repeat(64);
const longest = quantityMax;
const dearest = Number.MAX_SAFE_INTEGER;

const item: Item = {
  id: "CHAN-TRE-EM-MUA-DONG-123",
  name: "Chăn",
  nameEn: "Blanket",
  category: "bedding",
  unit: "cái",
  unitEn: "piece",
  scale: 0,
  packs: [],
  value: 1,
};
const lines = Array.from({ length: linesMax }, (_, at) => ({
  id: `${id.slice(0, -2)}${String(at).padStart(2, "0")}`,
}));
const where = { giver: id, site: id, needLine: id, pledge: id };

const promise: Outstanding = {
  promise: { account: "promise", ...where },
  expected: { account: "expected", ...where },
  item: item.id,
  amount: { quantity: longest, value: dearest },
};

const onTheWay: (OnTheWay & { unit: string; scale: number })[] = lines.map((line) => ({
  id: line.id,
  item: item.id,
  from: "cluster",
  parts: [
    {
      end: { account: "transit", ...where, consignmentLine: line.id },
      amount: { quantity: longest, value: dearest },
    },
  ],
  amount: {
    quantity: longest,
    value: dearest,
    basis: "catalogue",
  },
  pledge: id,
  needLine: id,
  promisedValue: dearest,
  needOpen: true,
  unit: "",
  scale: 0,
}));

function bytesOf(kind: Entry["kind"], more: Partial<Entry>): number {
  const entry: Entry = {
    seq: 10 ** 12,
    id,
    kind,
    campaign: id,
    recordedAt: 10 ** 13,
    effectiveOn: "2026-11-23",
    actor: {
      organisation: "department",
      role: "department",
      onBehalfOf: id,
    },
    subjects: {
      need: id,
      pledge: id,
      consignment: id,
      receipt: id,
      site: id,
    },
    movements: [],
    files: [hash, hash, hash, hash],
    flags: ["own_cluster"],
    lines: [],
    texts: {
      note: hash,
      reason: hash,
    },
    ...more,
  };
  return Buffer.byteLength(canonical(entry));
}

test("a need of thirty lines, each approved with a reason, fits into a leaf", () => {
  const approved = lines.map((line) => ({ ...line, asked: longest, approved: longest }));
  const texts = Object.fromEntries(lines.map((line) => [line.id, hash]));

  expect(bytesOf("need_verified", { lines: approved, texts })).toBeLessThanOrEqual(leafMax);
});

test("a consignment of thirty promises fits into a leaf", () => {
  const leaving = lines.map((line) => ({
    line: { ...line, pledge: id, quantity: longest, value: longest, basis: "catalogue" as const },
    item,
    promise,
  }));

  const sent = decideSend("goods", leaving, { cluster: id, site: id });

  expect(sent.ok).toBe(true);
  const movements = sent.ok ? sent.value.flatMap((line) => line.movements) : [];
  expect(movements).toHaveLength(2 * linesMax);
  expect(bytesOf("consignment", { movements })).toBeLessThanOrEqual(leafMax);
});

test.each([
  ["missing", { good: 1, damaged: 1 }],
  ["more", { good: 1, damaged: longest - 1, surplus: 1 }],
])(
  "a receipt of thirty lines, each partly good, damaged and %s, fits into a leaf",
  (_, counted) => {
    const given = { lines: lines.map(({ id: line }) => ({ line, ...counted })) };
    const consignment = { state: "sent" as const, giver: id, site: id };

    const received = decideReceipt(consignment, onTheWay, given, new Map());

    expect(received.ok).toBe(true);
    const movements = received.ok ? received.value.movements : [];
    expect(movements).toHaveLength(3 * linesMax);
    expect(bytesOf("receipt", { movements })).toBeLessThanOrEqual(leafMax);
  },
);

test("a receipt of thirty lines that names thirty other items fits into a leaf", () => {
  const extra = lines.map((_, at) => `${item.id.slice(0, -2)}${String(at).padStart(2, "0")}`);
  const given = { lines: extra.map((of) => ({ item: of, surplus: longest })) };
  const consignment = { state: "sent" as const, giver: id, site: id };
  const catalogue = new Map(extra.map((of) => [of, { ...item, id: of }]));

  const received = decideReceipt(consignment, onTheWay, given, catalogue);

  const movements = received.ok ? received.value.movements : [];
  expect(movements).toHaveLength(2 * linesMax);
  expect(bytesOf("receipt", { movements })).toBeLessThanOrEqual(leafMax);
});

test("thirty lines taken back, each promised again, fit into a leaf", () => {
  const back = decideTakeBack("sent", onTheWay);

  const movements = back.ok ? back.value : [];
  expect(movements).toHaveLength(2 * linesMax);
  expect(bytesOf("take_back", { movements })).toBeLessThanOrEqual(leafMax);
});

test("a receipt of a line that very many gave towards fits into a leaf", () => {
  const money = { ...item, id: "VND" };
  const held = Array.from({ length: 117 }, (_, at) => ({
    end: { account: "fund" as const, giver: `${id.slice(0, -3)}${at}`, site: id, needLine: id },
    amount: { quantity: longest, value: longest },
  }));
  const quantity = held.length * longest;
  const standing = { approved: quantity, promised: 0, held: quantity, onTheWay: 0, received: 0 };
  const needLine = { id, site: id, status: "verified" as const, item: money, ...standing };
  const line = { id, item: money.id, quantity, value: quantity, basis: "estimate" as const };
  const spender = { free: 0, site: id, money };

  const sent = decideSpend("transfer", [{ line, item: money, needLine, held }], spender);

  const leaving = sent.ok ? sent.value.flatMap(({ movements }) => movements) : [];
  expect(leaving).toHaveLength(held.length);
  expect(bytesOf("consignment", { movements: leaving })).toBeLessThanOrEqual(leafMax);
  const parts = leaving.map(({ to, ...part }) => ({ end: to, amount: part }));
  const [first] = onTheWay;
  const waiting = [
    {
      ...first!,
      id,
      item: money.id,
      from: "fund" as const,
      parts,
      amount: { quantity, value: quantity },
    },
  ];
  const given = { lines: [{ line: id, good: 1, damaged: 1, missing: quantity - 2 }] };
  const consignment = { state: "sent" as const, giver: "unknown", site: id };

  const received = decideReceipt(consignment, waiting, given, new Map());

  const movements = received.ok ? received.value.movements : [];
  expect(movements).toHaveLength(held.length + 2);
  expect(bytesOf("receipt", { movements })).toBeLessThanOrEqual(leafMax);
  const back = decideTakeBack("sent", waiting);
  expect(bytesOf("take_back", { movements: back.ok ? back.value : [] })).toBeLessThanOrEqual(
    leafMax,
  );
});
