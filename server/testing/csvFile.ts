import { parseCsv } from "hucre/csv";

/** A file's rows by the names of its columns; read by a reader that is not ours. */
export function csvFile(text: string): Record<string, string>[] {
  const [head = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ""), { delimiter: "," });
  return rows.map((row) =>
    Object.fromEntries(head.map((name, at) => [String(name), String(row[at] ?? "")])),
  );
}
