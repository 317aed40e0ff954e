import { createDatabase } from "./database.ts";

/** The database of this browser: one connection serves drafts and the outbox. */
export const database = createDatabase();
