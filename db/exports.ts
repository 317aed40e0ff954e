import { and, asc, desc, eq, gt, lt, or, sql } from "drizzle-orm";
import type { Day } from "#domain/day.ts";
import type { ExportCount, ExportView } from "#domain/exportViews.ts";
import type { Reader, Writer } from "./database.ts";
import { users } from "./schema/accounts.ts";
import { exportCounts, exports } from "./schema/exports.ts";
import { clusters, provinces, schools } from "./schema/places.ts";

/** Keeps for ever who took which file, when. */
export async function insertExport(tx: Writer, row: typeof exports.$inferInsert): Promise<void> {
  await tx.insert(exports).values(row);
}

/** Counts a file that somebody took who is not signed in. */
export async function insertExportCount(tx: Writer, day: Day, file: string): Promise<void> {
  await tx
    .insert(exportCounts)
    .values({ day, file, count: 1 })
    .onConflictDoUpdate({
      target: [exportCounts.day, exportCounts.file],
      set: { count: sql`${exportCounts.count} + 1` },
    });
}

/** Where a page goes on: after this one, in the order newest first, then by id. */
export interface ExportCursor {
  at: number;
  id: string;
}

/** Who took which file, the latest first, at most `limit`. */
export async function listExports(
  read: Reader,
  { after, limit }: { after?: ExportCursor | undefined; limit: number },
): Promise<ExportView[]> {
  const rows = await read
    .select({
      id: exports.id,
      at: exports.at,
      file: exports.file,
      asked: exports.asked,
      role: exports.role,
      organisation: exports.organisation,
      name: sql<string>`coalesce(${clusters.name}, ${schools.name}, ${provinces.department}, '')`,
      by: sql<string>`coalesce(${users.name}, '')`,
    })
    .from(exports)
    .leftJoin(users, eq(users.id, exports.account))
    .leftJoin(clusters, eq(clusters.id, exports.organisation))
    .leftJoin(schools, eq(schools.id, exports.organisation))
    // There is one province at most.
    .leftJoin(provinces, sql`true`)
    .where(
      after &&
        or(lt(exports.at, after.at), and(eq(exports.at, after.at), lt(exports.id, after.id))),
    )
    .orderBy(desc(exports.at), desc(exports.id))
    .limit(limit);
  return rows.map(({ organisation, name, ...row }) => ({
    ...row,
    organisation: { id: organisation, name },
  }));
}

/** How often each file was taken by nobody known, the latest day first, at most `limit`. */
export async function listExportCounts(
  read: Reader,
  { after, limit }: { after?: { day: Day; file: string } | undefined; limit: number },
): Promise<ExportCount[]> {
  return read
    .select()
    .from(exportCounts)
    .where(
      after &&
        or(
          lt(exportCounts.day, after.day),
          and(eq(exportCounts.day, after.day), gt(exportCounts.file, after.file)),
        ),
    )
    .orderBy(desc(exportCounts.day), asc(exportCounts.file))
    .limit(limit);
}
