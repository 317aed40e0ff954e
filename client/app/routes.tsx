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
const NeedRevision = formScreen("NeedRevision", () => import("../needs/NeedRevision.tsx"));
const NeedScreen = giftScreen("NeedScreen", () => import("../needs/NeedScreen.tsx"));
const DeskScreen = giftScreen("DeskScreen", () => import("../desk/DeskScreen.tsx"));
const ReceiptForm = giftScreen("ReceiptForm", () => import("../receipts/ReceiptForm.tsx"));
const SignIn = screen("SignIn", () => import("../people/SignIn.tsx"));

/** Every address of the client and its screen. */
export function App() {
  return (
    <Router root={Shell} scrollRestoration>
      <Route path="/" component={NeedsScreen} />
      <Route path="/needs/new" component={NeedForm} />
      <Route path="/needs/:id" component={NeedScreen} />
      <Route path="/needs/:id/revise" component={NeedRevision} />
      <Route path="/desk" component={DeskScreen} />
      <Route path="/consignments/new" component={laterGiftScreen("ConsignmentForm")} />
      <Route path="/consignments/:id" component={laterGiftScreen("ConsignmentScreen")} />
      <Route path="/consignments/:id/receipt" component={ReceiptForm} />
      <Route path="/ledger" component={laterGiftScreen("LedgerScreen")} />
      <Route path="/ledger/:seq" component={laterGiftScreen("EntryScreen")} />
      <Route path="/totals" component={laterGiftScreen("TotalsScreen")} />
      <Route path="/outbox" component={laterGiftScreen("OutboxScreen")} />
      <Route path="/paste" component={officeScreen("PasteScreen")} />
      <Route path="/periods" component={laterGiftScreen("PeriodsScreen")} />
      <Route path="/periods/:id" component={laterGiftScreen("PeriodReport")} />
      <Route path="/reconciliation" component={laterGiftScreen("ReconciliationScreen")} />
      <Route path="/fund" component={officeScreen("FundScreen")} />
      <Route path="/fund/spend" component={officeScreen("SpendScreen")} />
      <Route path="/account" component={officeScreen("AccountScreen")} />
      <Route path="/consignments/paper" component={officeScreen("PaperGiftScreen")} />
      <Route path="/import" component={officeScreen("ImportScreen")} />
      <Route path="/statements" component={officeScreen("StatementsScreen")} />
      <Route path="/statements/lines" component={officeScreen("LinesScreen")} />
      <Route path="/people" component={officeScreen("PeopleScreen")} />
      <Route path="/people/new" component={officeScreen("NewPersonScreen")} />
      <Route path="/people/links" component={officeScreen("LinksScreen")} />
      <Route path="/people/:id" component={officeScreen("PersonScreen")} />
      <Route path="/second-factor" component={officeScreen("SecondFactorScreen")} />
      <Route path="/join/:token" component={officeScreen("JoinScreen")} />
      <Route path="/setup" component={officeScreen("SetupScreen")} />
      <Route path="/setup/province" component={officeScreen("ProvinceScreen")} />
      <Route path="/places" component={officeScreen("PlacesScreen")} />
      <Route path="/schools/:id" component={laterGiftScreen("SchoolOverview")} />
      <Route path="/schools/:id/sites" component={officeScreen("SchoolScreen")} />
      <Route path="/clusters/:id" component={laterGiftScreen("ClusterOverview")} />
      <Route path="/sites/:id" component={officeScreen("SiteScreen")} />
      <Route path="/catalogue" component={officeScreen("CatalogueScreen")} />
      <Route path="/campaigns" component={officeScreen("CampaignsScreen")} />
      <Route path="/campaigns/new" component={officeScreen("NewCampaignScreen")} />
      <Route path="/campaigns/:id" component={laterGiftScreen("OverviewScreen")} />
      <Route path="/campaigns/:id/edit" component={officeScreen("CampaignScreen")} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="*" component={NotFound} />
    </Router>
  );
}
