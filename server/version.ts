/** This program's version, as answers and backups carry it. */
export const version = "0.1.0";
