import { Column, getTableName, is, SQL, Subquery, type DriverValueDecoder } from "drizzle-orm";
import type { RemotePreparedQuery } from "drizzle-orm/sqlite-proxy";

/** A value of a row: where it goes, and what makes of it what the program works with. */
interface Field {
  path: string[];
  field: Column | SQL | SQL.Aliased | Subquery;
}

/** What Drizzle 0.45 knows of a query that it prepared, though its types hide it. */
interface Known {
  fields?: Field[];
  customResultMapper?: unknown;
  /** The tables whose columns cannot all be missing, however they are joined. */
  joinsNotNullableMap?: Record<string, boolean>;
}

/**
 * Makes objects of a query's rows as Drizzle's `mapResultRow` does, and decides once for each column what that
 * decides anew for each value. Undefined for a query with objects that may be missing whole, or with a mapper
 * of its own.
 */
export function rowMapper(
  query: RemotePreparedQuery,
): ((rows: unknown[][]) => unknown[]) | undefined {
  // Safe cast: see `Known`; `sqliteRows.test.ts` compares with what Drizzle gives.
  const { fields, customResultMapper, joinsNotNullableMap } = query as unknown as Known;
  if (!fields || customResultMapper) return undefined;
  const isMissed = ({ path, field }: Field) =>
    joinsNotNullableMap && path.length > 1 && is(field, Column)
      ? joinsNotNullableMap[getTableName(field.table)] !== true
      : false;
  if (fields.some(isMissed)) return undefined;
  const columns = fields.map(({ path, field }) => {
    return { path, name: path.at(-1) ?? "", isFlat: path.length === 1, decode: decoderOf(field) };
  });
  return (rows) =>
    rows.map((row) => {
      const made: Record<string, unknown> = {};
      columns.forEach(({ path, name, isFlat, decode }, at) => {
        const raw = row[at];
        (isFlat ? made : within(made, path))[name] = raw === null || !decode ? raw : decode(raw);
      });
      return made;
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
function decoderOf(field: Field["field"]): ((value: unknown) => unknown) | undefined {
  const decoder = sourceOf(field);
  if (decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue) return undefined;
  return (value) => decoder.mapFromDriverValue(value);
}

function sourceOf(field: Field["field"]): DriverValueDecoder<unknown, unknown> {
  if (is(field, Column)) return field;
  // Safe cast: Drizzle hides where each keeps its decoder.
  type Hidden = { decoder: DriverValueDecoder<unknown, unknown> };
  if (is(field, SQL)) return (field as unknown as Hidden).decoder;
  const { sql } = is(field, Subquery) ? field._ : field;
  return (sql as unknown as Hidden).decoder;
}
