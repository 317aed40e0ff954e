import { execFileSync } from "node:child_process";
import { rmSync, readFileSync, writeFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

// Writes the migrations of both databases from the one schema. Run after changing `db/schema/`.
// Until the first release there is one migration, made anew each time; afterwards drop `rmSync`.
const folder = join(import.meta.dirname, "migrations");

for (const dialect of ["sqlite", "postgres"] as const) {
  const out = join(folder, dialect);
  rmSync(out, { recursive: true, force: true });
  const kit = [
    join(import.meta.dirname, "../node_modules/drizzle-kit/bin.cjs"),
    "generate",
    "--name=start",
    `--dialect=${dialect === "postgres" ? "postgresql" : "sqlite"}`,
    "--schema=./db/schema/*.ts",
    `--out=./db/migrations/${dialect}`,
    "--casing=snake_case",
  ];
  const env = { ...process.env, DATABASE_URL: dialect === "postgres" ? "postgres://" : "" };
  execFileSync(process.execPath, kit, { stdio: "inherit", env });
  const file = readdirSync(out).find((name) => name.endsWith(".sql"));
  if (!file) throw new Error(`drizzle-kit wrote no migration for ${dialect}`);
  const text = readFileSync(join(out, file), "utf8");
  const triggers = readFileSync(join(import.meta.dirname, `appendOnly.${dialect}.sql`), "utf8");
  writeFileSync(join(out, file), `${text.trimEnd()}\n--> statement-breakpoint\n${triggers}`);
}
