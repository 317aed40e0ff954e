import { Route, Router } from "@solidjs/router";
import { lazy, type Component } from "solid-js";
import { giftWords, officeWords } from "../words/t.ts";
import { openDrafts } from "./draft.ts";
import type { giftScreens } from "./giftScreens.ts";
import { NotFound } from "./NotFound.tsx";
import type { OfficeScreen } from "./officeScreens.ts";
import { Shell } from "./Shell.tsx";

/** A screen that is loaded when first wanted, from its file's named export. */
const screen = <Name extends string>(name: Name, load: () => Promise<Record<Name, Component>>) =>
  lazy(async () => ({ default: (await load())[name] }));

/** As `screen`, for those with a form, whose draft is at hand then. */
const formScreen = <Name extends string>(
  name: Name,
  load: () => Promise<Record<Name, Component>>,
) => screen(name, async () => (await Promise.all([load(), openDrafts()]))[0]);

/** As `formScreen`, for those that speak of gifts and the ledger. */
const giftScreen = <Name extends string>(
  name: Name,
  load: () => Promise<Record<Name, Component>>,
) => formScreen(name, async () => (await Promise.all([load(), giftWords()]))[0]);

/** As `giftScreen`, for those that a school in need opens last; where each is, is told when wanted. */
const laterGiftScreen = (name: keyof typeof giftScreens) =>
  lazy(async () => {
    const words = Promise.all([giftWords(), openDrafts()]);
    const [{ giftScreens: of }] = await Promise.all([import("./giftScreens.ts"), words]);
    return { default: await of[name]() };
  });

/** As `screen`, for setting up, people and one's own account; where each is, is told when wanted. */
const officeScreen = (name: OfficeScreen) =>
  lazy(async () => {
    const words = Promise.all([officeWords(), openDrafts()]);
    const [{ officeScreens }] = await Promise.all([import("./officeScreens.ts"), words]);
    return { default: await officeScreens[name]() };
  });

const NeedsScreen = screen("NeedsScreen", () => import("../needs/NeedsScreen.tsx"));
const NeedForm = formScreen("NeedForm", () => import("../needs/NeedForm.tsx"));
const NeedRevision = giftScreen("NeedRevision", () => import("../needs/NeedRevision.tsx"));
const NeedScreen = giftScreen("NeedScreen", () => import("../needs/NeedScreen.tsx"));
const DeskScreen = giftScreen("DeskScreen", () => import("../desk/DeskScreen.tsx"));
const ReceiptForm = giftScreen("ReceiptForm", () => import("../receipts/ReceiptForm.tsx"));
const SignIn = screen("SignIn", () => import("../people/SignIn.tsx"));

/** Screens of gifts and the ledger, by their addresses: a table, for each route in JSX weighs more. */
const giftAddresses = {
  "/consignments/new": "ConsignmentForm",
  "/consignments/:id": "ConsignmentScreen",
  "/ledger": "LedgerScreen",
  "/ledger/:seq": "EntryScreen",
  "/totals": "TotalsScreen",
  "/outbox": "OutboxScreen",
  "/periods": "PeriodsScreen",
  "/periods/:id": "PeriodReport",
  "/reconciliation": "ReconciliationScreen",
  "/schools/:id": "SchoolOverview",
  "/clusters/:id": "ClusterOverview",
  "/campaigns/:id": "OverviewScreen",
} as const;

/** As above, of the office. */
const officeAddresses = {
  "/paste": "PasteScreen",
  "/unreported": "UnreportedScreen",
  "/fund": "FundScreen",
  "/fund/spend": "SpendScreen",
  "/account": "AccountScreen",
  "/exports": "ExportsScreen",
  "/consignments/paper": "PaperGiftScreen",
  "/import": "ImportScreen",
  "/statements": "StatementsScreen",
  "/statements/lines": "LinesScreen",
  "/people": "PeopleScreen",
  "/people/new": "NewPersonScreen",
  "/people/links": "LinksScreen",
  "/people/:id": "PersonScreen",
  "/second-factor": "SecondFactorScreen",
  "/join/:token": "JoinScreen",
  "/setup": "SetupScreen",
  "/setup/province": "ProvinceScreen",
  "/places": "PlacesScreen",
  "/schools/:id/sites": "SchoolScreen",
  "/sites/:id": "SiteScreen",
  "/catalogue": "CatalogueScreen",
  "/campaigns": "CampaignsScreen",
  "/campaigns/new": "NewCampaignScreen",
  "/campaigns/:id/edit": "CampaignScreen",
} as const;

/** Routes to the screens of a table. */
const later = <Name extends string>(
  addresses: Record<string, Name>,
  load: (name: Name) => Component,
) => Object.entries(addresses).map(([path, name]) => <Route path={path} component={load(name)} />);

/** Every address of the client and its screen. */
export function App() {
  return (
    <Router root={Shell} scrollRestoration>
      <Route path="/" component={NeedsScreen} />
      <Route path="/needs/new" component={NeedForm} />
      <Route path="/needs/:id" component={NeedScreen} />
      <Route path="/needs/:id/revise" component={NeedRevision} />
      <Route path="/desk" component={DeskScreen} />
      <Route path="/consignments/:id/receipt" component={ReceiptForm} />
      {later(giftAddresses, laterGiftScreen)}
      {later(officeAddresses, officeScreen)}
      <Route path="/sign-in" component={SignIn} />
      <Route path="*" component={NotFound} />
    </Router>
  );
}
