import { ensureClient } from "./build.ts";
import { firstLink, openContext, startServer } from "./main.ts";
import { readSettings } from "./settings.ts";

// What `npm start` does: environment → database → client → listen → orderly stop.
const settings = readSettings(process.env);
if (!settings.ok) {
  for (const problem of settings.problems) console.error(problem);
  process.exit(1);
}
const clientFolder = await ensureClient();
const running = await startServer(settings.value, await openContext(settings.value), clientFolder);
console.log(`Lá Lành: ${running.address} (${settings.value.dataDir})`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void running.stop().then(() => process.exit(0)));
const link = await firstLink(running.context, settings.value);
if (link) {
  console.log(
    "Chưa có người quản trị. Mở đường dẫn này trong 7 ngày tới để tạo (chỉ dùng một lần):",
  );
  console.log("There is no administrator yet. Open this link once, within 7 days, to create one:");
  console.log(`  ${link}`);
}
