import { getTableColumns, sql, type Table } from "drizzle-orm";
import { assert } from "#domain/decision.ts";
import type { Reader, Writer } from "./database.ts";
import { runAtOnce, type Runs } from "./sqliteExecutor.ts";

interface Preparable<Result> {
  prepare(name: string): Runs<Result>;
}

/**
 * A query that is built once per connection and run many times: building SQL text costs as much
 * as running it. Values go in through `sql.placeholder(name)`.
 *
 * `build` gets the connection to build on. On SQLite every write shares one connection object and
 * the text is built once; on PostgreSQL each transaction is an object of its own and builds anew.
 */
export function prepared<On extends Reader, Result>(
  build: (on: On) => Preparable<Result>,
): (on: On, values?: Record<string, unknown>) => Promise<Result> {
  const built = new WeakMap<object, Runs<Result>>();
  const name = `p${++count}`;
  return (on, values) => {
    let query = built.get(on);
    if (!query) built.set(on, (query = runAtOnce(on, build(on).prepare(name))));
    return query.execute(values);
  };
}

let count = 0;

/** How many rows one statement writes or asks for at most; SQLite takes 32,766 values in one. */
const rowsMax = 64;

/**
 * A statement for any number of rows, prepared once for each count. `build` gets rows of
 * placeholders under the given columns.
 */
export function preparedRows<Column extends string, Result, On extends Reader = Writer>(
  columns: readonly Column[],
  build: (on: On, rows: Record<Column, Placeholder>[]) => Preparable<Result>,
): (on: On, rows: readonly Record<Column, unknown>[]) => Promise<RowOf<Result>[]> {
  const byCount = new Map<number, Statement<On, Result>>();
  return async (on, rows) => {
    const results: RowOf<Result>[] = [];
    for (let from = 0; from < rows.length; from += rowsMax) {
      const chunk = rows.slice(from, from + rowsMax);
      let run = byCount.get(chunk.length);
      if (!run) {
        const holders = chunk.map((_, row) => holdersOf(columns, row));
        run = prepared((on: On) => build(on, holders));
        byCount.set(chunk.length, run);
      }
      const done = await run(on, valuesOf(columns, chunk));
      if (Array.isArray(done)) results.push(...(done as RowOf<Result>[]));
    }
    return results;
  };
}

/**
 * What a list of values finds (`inArray`), prepared once for each length of a piece: the last piece of a list
 * is filled up with its first value, which finds nothing twice. `others` are the values of other placeholders.
 */
export function preparedIn<Value, Row>(
  build: (on: Reader, values: Placeholder[]) => Preparable<Row[]>,
): (on: Reader, values: readonly Value[], others?: object) => Promise<Row[]> {
  const runs = pieces.map((length) => {
    const holders = Array.from({ length }, (_, at) => sql.placeholder(String(at)));
    return { length, run: prepared((on: Reader) => build(on, holders)) };
  });
  return async (on, values, others) => {
    const found: Row[] = [];
    for (let from = 0; from < values.length;) {
      const left = values.length - from;
      const piece = runs.find(({ length }) => length >= left) ?? runs.at(-1);
      assert(piece, "there is a piece of some length");
      const taken = Array.from({ length: piece.length }, (_, at) => values[from + (at % left)]);
      found.push(...(await piece.run(on, { ...others, ...taken })));
      from += piece.length;
    }
    return found;
  };
}
/** Lengths of the pieces that lists of values are cut into. */
const pieces = [1, 4, 16, 64, 256];

/** The names of a table's columns, in the schema's order: for statements that write whole rows. */
export function columnsOf<Row>(table: Table & { $inferSelect: Row }) {
  // Safe cast: a row is named by its columns; the contract tests of `db` write and read them.
  return Object.keys(getTableColumns(table)) as (keyof Row & string)[];
}

type Statement<On, Result> = (on: On, values: Record<string, unknown>) => Promise<Result>;
/** What `returning` gives; a statement without it gives no rows. */
type RowOf<Result> = Result extends readonly (infer Row)[] ? Row : never;

export type Placeholder = ReturnType<typeof sql.placeholder>;

/** Placeholders are named by their place, so that the values are a list: names would be built each time. */
function holdersOf<Column extends string>(columns: readonly Column[], row: number) {
  const first = row * columns.length;
  return Object.fromEntries(
    columns.map((column, at) => [column, sql.placeholder(String(first + at))]),
  ) as Record<Column, Placeholder>;
}

function valuesOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, unknown>[],
) {
  const values: Record<number, unknown> = {};
  let at = 0;
  for (const row of rows) for (const column of columns) values[at++] = row[column];
  return values;
}
