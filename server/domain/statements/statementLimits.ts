/** How large a statement's file may be. */
export const statementLimits = {
  bytes: 150 * 1024 ** 2,
  csvRows: 1_000_000,
  xlsxRows: 100_000,
  /** What an XLSX unpacks to, all its parts together. */
  unpackedBytes: 256 * 1024 ** 2,
} as const;
