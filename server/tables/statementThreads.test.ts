import { describe, expect, test } from "vitest";
import { inventCsv } from "../testing/statements/inventStatement.ts";
import { readSummary } from "../testing/statements/readWhole.ts";
import type { ReadLine } from "./fingerprints.ts";
import { createStatementReader } from "./statementThreads.ts";

const invented = inventCsv({ bank: "agribank", seed: 21, lines: 2_600, perDay: 1_000 }).bytes;
const copy = () => Uint8Array.from(invented);
const small = () => new Uint8Array(Buffer.from("a,b\n"));

describe("the thread that reads a statement", () => {
  test("gives what reading it here gives, some lines at a time", async () => {
    const here = await readSummary(invented);
    const reading = createStatementReader().read(copy());

    const batches: ReadLine[][] = [];
    for await (const lines of reading.batches) batches.push(lines);

    expect(batches.flat()).toEqual(here.lines);
    expect(Math.max(...batches.map((lines) => lines.length))).toBe(500);
    expect(reading.end()).toEqual({ ok: true, value: here.summary });
  });

  test("ends when it is told to, and gives its place to the next", async () => {
    const reader = createStatementReader();
    const cancel = new AbortController();
    const reading = reader.read(copy(), { signal: cancel.signal });

    const taken: ReadLine[] = [];
    const taking = (async () => {
      for await (const lines of reading.batches) {
        taken.push(...lines);
        cancel.abort(new Error("cancelled"));
      }
    })();

    await expect(taking).rejects.toThrow("cancelled");
    expect(taken).toHaveLength(500);
    expect(() => reading.end()).toThrow();
    expect(await reader.preview(small())).toMatchObject({ ok: true });
  });

  test("is refused for the file's sake, as here", async () => {
    const reading = createStatementReader().read(small());

    for await (const lines of reading.batches) expect(lines).toEqual([]);

    expect(reading.end()).toMatchObject({ ok: false, code: "statement_columns_unknown" });
  });

  test("that takes too long is ended", async () => {
    const reading = createStatementReader({ ms: 1, heapMb: 512 }).read(copy());

    for await (const lines of reading.batches) expect(lines).toEqual([]);

    expect(reading.end()).toMatchObject({ ok: false, code: "table_too_slow" });
  });

  test("that fills its memory ends alone", async () => {
    const wide = `STT,Ngày giờ,Số tiền,Nội dung\n${`${"x,".repeat(60)}\n`.repeat(20_000)}`;
    const reading = createStatementReader({ ms: 60_000, heapMb: 8 }).read(
      new Uint8Array(Buffer.from(wide)),
    );

    for await (const lines of reading.batches) expect(lines).toEqual([]);

    expect(reading.end()).toMatchObject({ ok: false, code: "table_too_large" });
  });

  test("has a limit: a third file at once has to wait", async () => {
    const reader = createStatementReader();
    const begun = [reader.read(copy()), reader.read(copy())].map(({ batches }) =>
      batches[Symbol.asyncIterator](),
    );
    for (const batches of begun) await batches.next();

    expect(await reader.preview(small())).toMatchObject({ ok: false, code: "too_many" });

    for (const batches of begun) await batches.return?.();
    expect(await reader.preview(small())).toMatchObject({ ok: true });
  });
});
