import { createAdapterFactory, type CleanedWhere, type CustomAdapter } from "better-auth/adapters";
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
} from "drizzle-orm";
import { lt, lte, ne, notInArray, or, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/database.ts";
import { credentials, sessions, users, verifications } from "#db/schema/accounts.ts";
import { assert } from "#domain/decision.ts";

/** What better-auth calls our tables. */
const tables: Record<string, PgTable> = {
  user: users,
  session: sessions,
  account: credentials,
  verification: verifications,
};

type Asked = { model: string; where: CleanedWhere[] };
type AskedMany = Parameters<CustomAdapter["findMany"]>[0];

/**
 * better-auth on our database: it reads what is committed, and each of its writes is one write of
 * ours. It is given no transactions, because a write inside a write would wait for itself. `failed`
 * hears why a write failed, of which better-auth only says that something did.
 */
export function betterAuthAdapter(
  { read, ...db }: Database,
  failed: (error: unknown) => void = () => undefined,
) {
  const write: Database["write"] = (work) =>
    db.write(work).catch((error: unknown) => {
      failed(error);
      throw error;
    });
  return createAdapterFactory({
    config: { adapterId: "la-lanh", supportsNumericIds: false, transaction: false },
    adapter: () => ({
      create: ({ model, data }) =>
        write(async (tx) => {
          await tx.insert(tableOf(model)).values(data);
          return data;
        }),
      findOne: async <Row>({ model, where }: Asked) => {
        const table = tableOf(model);
        const [row] = await read.select().from(table).where(matching(table, where)).limit(1);
        return row ? given<Row>(row) : null;
      },
      findMany: async <Row>({ model, where = [], limit, offset = 0, sortBy }: AskedMany) => {
        const table = tableOf(model);
        const id = columnOf(table, "id");
        const first = sortBy && columnOf(table, sortBy.field);
        const order = first ? [sortBy.direction === "desc" ? desc(first) : asc(first)] : [];
        const found = read.select().from(table).where(matching(table, where));
        const rows = await found
          .orderBy(...order, asc(id))
          .limit(limit)
          .offset(offset);
        return rows.map((row) => given<Row>(row));
      },
      count: ({ model, where = [] }) =>
        read.$count(tableOf(model), matching(tableOf(model), where)),
      update: ({ model, where, update }) =>
        write(async (tx) => {
          const table = tableOf(model);
          const change = tx.update(table).set(update as Record<string, unknown>);
          const [row] = await change.where(some(table, where)).returning();
          return row ? given(row) : null;
        }),
      updateMany: ({ model, where, update }) =>
        write(async (tx) => {
          const table = tableOf(model);
          return (await tx.update(table).set(update).where(some(table, where)).returning()).length;
        }),
      delete: ({ model, where }) =>
        write(async (tx) => {
          await tx.delete(tableOf(model)).where(some(tableOf(model), where));
        }),
      deleteMany: ({ model, where }) =>
        write(async (tx) => {
          const table = tableOf(model);
          return (await tx.delete(table).where(some(table, where)).returning()).length;
        }),
    }),
  });
}

function tableOf(model: string): PgTable {
  const table = tables[model];
  assert(table, `better-auth has a table for ${model}`);
  return table;
}

function columnOf(table: PgTable, field: string): PgColumn {
  const column = getTableColumns(table)[field];
  assert(column, `better-auth's ${field} has a column`);
  return column;
}

/** The condition of a change, which never means every row. */
function some(table: PgTable, where: CleanedWhere[]): SQL | undefined {
  assert(where.length > 0, "better-auth says which rows it changes");
  return matching(table, where);
}

/** All of those joined by AND, and any of those joined by OR. */
function matching(table: PgTable, where: CleanedWhere[]): SQL | undefined {
  const of = (connector: "AND" | "OR") =>
    where.filter((one) => one.connector === connector).map((one) => condition(table, one));
  return and(...of("AND"), or(...of("OR")));
}

function condition(table: PgTable, { field, operator, value, mode }: CleanedWhere): SQL {
  const column = columnOf(table, field);
  assert(mode !== "insensitive", "better-auth compares exactly: user names are folded before");
  switch (operator) {
    case undefined:
    case "eq":
      return value === null ? isNull(column) : eq(column, value);
    case "ne":
      return value === null ? isNotNull(column) : ne(column, value);
    case "lt":
      return lt(column, value);
    case "lte":
      return lte(column, value);
    case "gt":
      return gt(column, value);
    case "gte":
      return gte(column, value);
    case "in":
      return inArray(column, listOf(value));
    case "not_in":
      return notInArray(column, listOf(value));
    case "contains":
    case "starts_with":
    case "ends_with":
      throw new Error(`better-auth searches ${field} by ${operator}, which nothing we serve does`);
    default:
      return operator satisfies never;
  }
}

function listOf(value: CleanedWhere["value"]): (string | number)[] {
  assert(Array.isArray(value), "better-auth looks for one of a list");
  return value;
}

/** A row as better-auth's types name it; `adapter.test.ts` reads every column of every table. */
function given<Row>(row: Record<string, unknown>): Row {
  return row as Row;
}
