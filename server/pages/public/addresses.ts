/**
 * The client's addresses that nobody reads without JavaScript: what one does, and one's own account.
 * The rest have a page (`server/routes/pages.ts`); `addresses.test.ts` holds both to the client's routes.
 */
const screens = [
  "/needs/:id/revise",
  "/desk",
  "/consignments/new",
  "/consignments/paper",
  "/consignments/:id/receipt",
  "/reconciliation",
  "/fund",
  "/fund/spend",
  "/exports",
  "/account",
  "/outbox",
  "/paste",
  "/unreported",
  "/import",
  "/statements",
  "/statements/lines",
  "/people",
  "/people/new",
  "/people/links",
  "/people/:id",
  "/second-factor",
  "/join/:token",
  "/setup",
  "/setup/province",
  "/places",
  "/schools/:id/sites",
  "/sites/:id",
  "/catalogue",
  "/campaigns",
  "/campaigns/new",
  "/campaigns/:id/edit",
  "/sign-in",
];
const patterns = screens.map((path) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}/?$`));

/** Whether the client alone has something at an address. */
export function isScreen(path: string): boolean {
  return patterns.some((pattern) => pattern.test(path));
}
