import { ensureClient } from "./build.ts";
import { firstLink, startServer } from "./main.ts";
import { openContext } from "./openContext.ts";
import { OperatorProblem, sayProblem } from "./operatorProblem.ts";
import { report } from "./report.ts";
import { readSettings, type Settings } from "./settings.ts";

// Node itself would print the whole of it, and a failed query quotes its values.
process.on("uncaughtException", (error) => {
  report("nothing caught this, and the server ends", error);
  process.exit(1);
});

// What `npm start` does: environment → database → client → listen → orderly stop.
try {
  const settings = readSettings(process.env);
  if (!settings.ok) throw new OperatorProblem(settings.problems.join("\n"));
  await serve(settings.value);
} catch (error) {
  sayProblem(error);
  process.exit();
}

async function serve(settings: Settings) {
  const clientFolder = await ensureClient();
  // Several servers may share a PostgreSQL. Two on one file would each take the other's work for cut off.
  const context = await openContext(settings, settings.databaseUrl ? "shared" : "alone");
  const running = await startServer(settings, context, clientFolder);
  console.log(`Lá Lành: ${running.address} (${settings.dataDir})`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void running.stop().then(() => process.exit(0)));
  const link = await firstLink(running.context, settings);
  if (link) {
    console.log(
      "Chưa có người quản trị. Mở đường dẫn này trong 7 ngày tới để tạo (chỉ dùng một lần):",
    );
    console.log(
      "There is no administrator yet. Open this link once, within 7 days, to create one:",
    );
    console.log(`  ${link}`);
  }
}
