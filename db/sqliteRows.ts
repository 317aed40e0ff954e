import { Column, getTableName, is, SQL, Subquery, type DriverValueDecoder } from "drizzle-orm";
import {
  SQLiteRemoteSession,
  type PreparedQueryConfig,
  type RemotePreparedQuery,
} from "drizzle-orm/sqlite-proxy";

type Asked = Parameters<Session["prepareQuery"]>;
type Session = SQLiteRemoteSession<Record<string, unknown>, Record<string, never>>;
type Fields = NonNullable<Asked[1]>;
/** The tables whose columns cannot all be missing, however they are joined. */
type NeverMissing = Record<string, boolean>;

/**
 * Drizzle's session, but for how objects are made of rows: Drizzle decides for each value of each row what
 * `rowMapper` decides once for a query, and took most of the time of a long list with that.
 */
export class QuickSession extends SQLiteRemoteSession<
  Record<string, unknown>,
  Record<string, never>
> {
  override prepareQuery<Config extends Omit<PreparedQueryConfig, "run">>(...asked: Asked) {
    const [query, fields, method, isArray, mapper, ...others] = asked;
    let objectsOf: RowMapper | undefined;
    const quick: RowMapper | undefined =
      fields && method === "all"
        ? (rows) => (objectsOf ??= rowMapper(fields, neverMissingIn(prepared)))(rows)
        : undefined;
    const prepared: RemotePreparedQuery<Config> = super.prepareQuery<Config>(
      query,
      fields,
      method,
      isArray,
      mapper ?? quick,
      ...others,
    );
    return prepared;
  }
}

/** What Drizzle 0.45 tells a prepared query of its joins once it is made, though its types hide it. */
function neverMissingIn(query: object): NeverMissing | undefined {
  return (query as { joinsNotNullableMap?: NeverMissing }).joinsNotNullableMap;
}

type RowMapper = (rows: unknown[][]) => unknown[];

/** Makes objects of a query's rows as Drizzle's `mapResultRow` does. */
function rowMapper(fields: Fields, neverMissing: NeverMissing | undefined): RowMapper {
  const columns = fields.map(({ path, field }) => {
    return { path, name: path.at(-1) ?? "", isFlat: path.length === 1, decode: decoderOf(field) };
  });
  const missed = neverMissing ? missedIn(fields, neverMissing) : [];
  return (rows) =>
    rows.map((row) => {
      const made: Record<string, unknown> = {};
      columns.forEach(({ path, name, isFlat, decode }, at) => {
        const raw = row[at];
        (isFlat ? made : within(made, path))[name] = raw === null || !decode ? raw : decode(raw);
      });
      for (const { name, first } of missed) if (row[first] === null) made[name] = null;
      return made;
    });
}

/**
 * The objects that are missing whole in rows for which a join found nothing: those of columns of one table
 * only, and missing when the first of them is.
 */
function missedIn(fields: Fields, neverMissing: NeverMissing): { name: string; first: number }[] {
  const parts = fields.flatMap(({ path: [name = "", ...rest], field }, at) =>
    rest.length === 1 && is(field, Column) ? [{ name, table: getTableName(field.table), at }] : [],
  );
  return [...Map.groupBy(parts, ({ name }) => name)].flatMap(([name, of]) => {
    const [first, ...others] = of;
    if (!first || neverMissing[first.table]) return [];
    const isOfOne = others.every(({ table }) => table === first.table);
    return isOfOne ? [{ name, first: first.at }] : [];
  });
}

/** The object that a value goes into, made when it is the first. */
function within(made: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  let at = made;
  // Safe cast: what lies on the way to a value was made here.
  for (const name of path.slice(0, -1)) at = (at[name] ??= {}) as Record<string, unknown>;
  return at;
}

/** What makes of a value what the program works with; nothing where that is the value itself. */
function decoderOf(field: Fields[number]["field"]): ((value: unknown) => unknown) | undefined {
  const decoder = sourceOf(field);
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined;
  return (value) => decoder.mapFromDriverValue(value);
}

function sourceOf(field: Fields[number]["field"]): DriverValueDecoder<unknown, unknown> {
  if (is(field, Column)) return field;
  // Safe cast: Drizzle hides where each keeps its decoder.
  type Hidden = { decoder: DriverValueDecoder<unknown, unknown> };
  if (is(field, SQL)) return (field as unknown as Hidden).decoder;
  const { sql } = is(field, Subquery) ? field._ : field;
  return (sql as unknown as Hidden).decoder;
}
