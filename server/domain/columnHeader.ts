/**
 * A column's header without its notes in brackets: `Số trẻ (năm học 2025–2026) *` → `Số trẻ   *`. A bracket
 * ends where another opens: what looks further reads a file of nothing but brackets once for each of them.
 */
export function withoutNotes(header: string): string {
  return header.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
}
