import { createServer } from "node:net";
import { join } from "node:path";
import { ensureClient } from "#server/build.ts";
import { databaseFile } from "#db/open.ts";
import { startServer } from "#server/main.ts";
import { openContext } from "#server/openContext.ts";
import type { Settings } from "#server/settings.ts";
import { ensureDemo } from "./demoDatabase.ts";
import { demoPassword } from "./people.ts";

const root = join(import.meta.dirname, "..");

/**
 * Makes the demo's database if it has to, starts the real server on it and greets; gives the
 * sentence that says why not, if it cannot.
 */
export async function runDemo(
  chosen: Settings,
  { isDev, fresh }: { isDev: boolean; fresh: boolean },
): Promise<string | undefined> {
  const { dataDir, host, port } = chosen;
  if (!(await isFree(chosen)))
    return `Port ${port} is taken by another program: PORT=3001 npm run demo`;
  const began = performance.now();
  const demo = await ensureDemo({ dataDir, databaseFile }, { now: Date.now(), fresh });
  if (demo === "foreign")
    return `${dataDir} holds a database that is not a demo's: set DATA_DIR to another folder.`;
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
  return undefined;
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

/** Whether nobody listens there, asked before anything is made or made anew. */
async function isFree({ host, port }: Settings): Promise<boolean> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject).listen(port, host, resolve);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return false;
    throw error;
  }
  await new Promise((resolve) => probe.close(resolve));
  return true;
}
