import { totalsBy } from "#domain/ledgerViews.ts";
import type { Maker } from "./exampleWorld.ts";

/** Files that anybody may take away, each with every head that it can have. */
export const exportExamples: Record<string, Maker> = {
  "GET /api/exports": () => ({ path: "exports" }),
  "GET /api/exports/counts": () => ({ path: "exports/counts" }),
  "GET /api/export/ledger.csv": () => [
    { path: "export/ledger.csv" },
    { path: "export/ledger.csv?lang=en&hxl=1" },
    { path: "export/ledger.csv?lang=code" },
  ],
  "GET /api/export/needs.csv": () => ({ path: "export/needs.csv" }),
  "GET /api/export/pledges.csv": () => ({ path: "export/pledges.csv" }),
  "GET /api/export/consignments.csv": () => ({ path: "export/consignments.csv" }),
  "GET /api/export/totals.csv": () =>
    totalsBy.map((by) => ({ path: `export/totals.csv?by=${by}` })),
  "GET /api/export/reconciliation.csv": () => ({ path: "export/reconciliation.csv" }),
  "GET /api/export/fund.csv": () => ({ path: "export/fund.csv" }),
  "GET /api/export/audit.xlsx": () => ({ path: "export/audit.xlsx" }),
  "GET /api/export/sites.geojson": () => ({ path: "export/sites.geojson" }),
  "GET /api/export/ledger.journal": () => ({ path: "export/ledger.journal" }),
  "GET /api/export/ledger.beancount": () => ({ path: "export/ledger.beancount" }),
};
