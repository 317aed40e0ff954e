import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { ensureClient } from "#server/build.ts";
import { databaseFile, openContext, startServer } from "#server/main.ts";
import { readSettings, type Settings } from "#server/settings.ts";
import { ensureDemo } from "./demoDatabase.ts";
import { demoPassword } from "./people.ts";

// `npm run demo`: a province of its own to try everything on, on this machine only.
// `npm run dev`: the same, with the server started anew and the client replaced as files change.
// `npm run demo -- --fresh` throws away what was done and begins again.

const root = join(import.meta.dirname, "..");
const isDev = process.argv.includes("--dev");
const fresh = process.argv.includes("--fresh");
/** Set by `node --watch` in the process that it starts. */
const isWatched = process.env.WATCH_REPORT_DEPENDENCIES !== undefined;

if (isDev && !isWatched) process.exit(watch());

// The demo has a database of its own, whatever the environment says of another one.
const settings = readSettings({ ...process.env, DATABASE_URL: "" }, { demo: true });
if (!settings.ok) stop(settings.problems.join("\n"));
else await run(settings.value).catch((error: Error) => stop(error.message));

async function run(chosen: Settings) {
  const { dataDir, host, port } = chosen;
  await checkPort(chosen);
  const began = performance.now();
  const demo = await ensureDemo({ dataDir, databaseFile }, { now: Date.now(), fresh });
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const clientFolder = isDev ? undefined : await ensureClient();
  const running = await startServer(chosen, await openContext(chosen), clientFolder);
  const address = isDev ? await serveClient(host, port) : running.address;

  console.log(greeting(address));
  console.log(
    demo === "built"
      ? `Đã dựng mới trong ${seconds} giây / built in ${seconds} s: ${dataDir}`
      : `Dùng tiếp dữ liệu trong ngày / kept from today (--fresh: làm lại / anew): ${dataDir}`,
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void running.stop().then(() => process.exit(0)));
}

function greeting(address: string): string {
  return `
Lá Lành, bản trình diễn / demo
→ ${address}

Tên trường và người là hư cấu. / Names of schools and people are invented.

Tài khoản / accounts, mật khẩu / password: ${demoPassword}
  truong-001 … truong-100   trường / school (truong-001: có hàng đang đến / a truck is coming)
  cum-01 … cum-15           cụm chuyên môn / cluster (cum-03: cũng là hiệu trưởng / also a headteacher)
  so                        Sở / department
  kiemtoan                  kiểm toán / auditor
  quantri                   quản trị / administrator
`;
}

/** Vite serves the client from its sources and hands everything else on to the server. */
async function serveClient(host: string, port: number): Promise<string> {
  process.env.PORT = String(port);
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({
    configFile: join(root, "vite.config.ts"),
    mode: "development",
    server: { host },
  });
  await vite.listen();
  return vite.resolvedUrls?.local[0] ?? "";
}

/** Runs this file again in a process that starts anew whenever the server's code changes. */
function watch(): number {
  const paths = ["server", "db", "seed"].map((folder) => `--watch-path=${join(root, folder)}`);
  const args = [
    ...paths,
    "--watch-preserve-output",
    import.meta.filename,
    ...process.argv.slice(2),
  ];
  return spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}

/** Fails before anything is made when somebody else listens there. */
async function checkPort({ host, port }: Settings) {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject).listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${port} is taken by another program: PORT=3001 npm run demo`);
  });
  await new Promise((resolve) => probe.close(resolve));
}

function stop(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
