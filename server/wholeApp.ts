import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allCommunes } from "#db/communes.ts";
import { createAuth } from "./accounts/auth.ts";
import { readAccountKey, readSecret } from "./accounts/secret.ts";
import { createApp, type Parts } from "./app.ts";
import type { Context } from "./context.ts";
import { clientPages } from "./pages/client.ts";
import { readShell } from "./pages/public/shell.ts";
import { screenFiles } from "./pages/screenFiles.ts";
import { createProxies } from "./proxies.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { geoRoutes } from "./routes/geo.ts";
import { sameOrigin } from "./routes/sameOrigin.ts";
import { signed } from "./routes/signed.ts";
import type { Settings } from "./settings.ts";

/** The app with every part of it, as it is served. */
export function createWholeApp(
  {
    dataDir,
    publicUrl,
    documentMark,
    demo,
    trustProxy = [],
    metricsToken,
    securityContact,
    smtpUrl,
  }: Settings,
  {
    context,
    clientFolder,
    ...parts
  }: Pick<Parts, "live" | "intake" | "health" | "metrics" | "tell" | "witnesses" | "aside"> & {
    context: Context;
    clientFolder?: string | undefined;
  },
) {
  const mapFolder = join(dataDir, "geo");
  const keys = { secret: readSecret(dataDir), accountKey: readAccountKey(dataDir) };
  const auth = createAuth(context, { publicUrl, ...keys });
  return createApp(context, {
    ...parts,
    metricsToken,
    securityContact,
    proxies: createProxies(trustProxy),
    identify: signed(context, auth),
    sameOrigin: sameOrigin(publicUrl),
    accounts: accountRoutes(context, auth, { hasMail: smtpUrl !== undefined }),
    geo: geoRoutes({ communes: () => allCommunes(context.db.read), folder: mapFolder }),
    mapFolder,
    papers: { publicUrl, documentMark },
    ...(clientFolder && clientParts(clientFolder, { publicUrl, demo })),
  });
}

/** The built client, and the public's pages in its shell. */
function clientParts(folder: string, { publicUrl, demo }: Pick<Settings, "publicUrl" | "demo">) {
  const filesOf = screenFiles(folder);
  const built = readFileSync(join(folder, "index.html"), "utf8");
  const shell = readShell(built, { isDemo: demo, filesOf });
  return {
    pages: { shell, publicUrl, isDemo: demo },
    client: clientPages(folder, { shell, filesOf }),
  };
}
