import { eq } from "drizzle-orm";
import type { FactorRoles } from "#domain/secondFactor.ts";
import type { Reader, Writer } from "./database.ts";
import { choices } from "./schema/places.ts";

/** The name of the choice of roles that must have a second factor. */
export const factorRolesChoice = "second_factor_roles";

/** The roles that must have a second factor. */
export async function findFactorRoles(read: Reader): Promise<FactorRoles["roles"]> {
  const [row] = await read.select().from(choices).where(eq(choices.name, factorRolesChoice));
  return factorRolesOf(row?.value);
}

/** The roles of a kept choice. Safe cast: `setFactorRoles` alone writes it, and its tests read it. */
export function factorRolesOf(choice: string | null | undefined): FactorRoles["roles"] {
  return choice ? (JSON.parse(choice) as FactorRoles["roles"]) : [];
}

/** Chooses something for the whole server, as JSON. */
export async function saveChoice(tx: Writer, name: string, value: string): Promise<void> {
  const set = { value };
  await tx
    .insert(choices)
    .values({ name, value })
    .onConflictDoUpdate({ target: choices.name, set });
}

/** What was chosen for the whole server under a name, as JSON; undefined when nothing was. */
export async function findChoice(read: Reader, name: string): Promise<string | undefined> {
  const [row] = await read.select().from(choices).where(eq(choices.name, name));
  return row?.value;
}
