import { giftWords } from "../words/t.ts";

/**
 * The screens of setting up, people and one's own account, each loaded when first wanted. Apart from
 * the routes, so that a school's phone need not know where they are.
 */
export const officeScreens = {
  AccountScreen: async () => (await import("../people/AccountScreen.tsx")).AccountScreen,
  ImportScreen: async () => (await import("../imports/ImportScreen.tsx")).ImportScreen,
  PeopleScreen: async () => (await import("../people/PeopleScreen.tsx")).PeopleScreen,
  // A school is chosen with the words of gifts.
  NewPersonScreen: async () =>
    (await Promise.all([import("../people/NewPersonScreen.tsx"), giftWords()]))[0].NewPersonScreen,
  PersonScreen: async () =>
    (await Promise.all([import("../people/PersonScreen.tsx"), giftWords()]))[0].PersonScreen,
  LinksScreen: async () => (await import("../people/LinksScreen.tsx")).LinksScreen,
  SecondFactorScreen: async () =>
    (await import("../people/SecondFactorScreen.tsx")).SecondFactorScreen,
  JoinScreen: async () => (await import("../people/JoinScreen.tsx")).JoinScreen,
  StatementsScreen: async () =>
    (await import("../statements/StatementsScreen.tsx")).StatementsScreen,
  // Promises are found and named with the words of gifts.
  LinesScreen: async () =>
    (await Promise.all([import("../statements/LinesScreen.tsx"), giftWords()]))[0].LinesScreen,
  SetupScreen: async () => (await import("../setup/SetupScreen.tsx")).SetupScreen,
  ProvinceScreen: async () => (await import("../setup/ProvinceScreen.tsx")).ProvinceScreen,
  PlacesScreen: async () => (await import("../places/PlacesScreen.tsx")).PlacesScreen,
  SchoolScreen: async () => (await import("../places/SchoolScreen.tsx")).SchoolScreen,
  SiteScreen: async () => (await import("../places/SiteScreen.tsx")).SiteScreen,
  // Categories are named with the words of gifts.
  CatalogueScreen: async () =>
    (await Promise.all([import("../catalogue/CatalogueScreen.tsx"), giftWords()]))[0]
      .CatalogueScreen,
  // What was given is chosen and said with the words of gifts.
  PaperGiftScreen: async () =>
    (await Promise.all([import("../paper/PaperGiftScreen.tsx"), giftWords()]))[0].PaperGiftScreen,
  // Whom to call is asked for with the words of needs.
  UnreportedScreen: async () =>
    (await Promise.all([import("../silence/UnreportedScreen.tsx"), giftWords()]))[0]
      .UnreportedScreen,
  // What was sent is named with the words of gifts.
  PasteScreen: async () =>
    (await Promise.all([import("../outbox/pasted/PasteScreen.tsx"), giftWords()]))[0].PasteScreen,
  // Needs, consignments and sums are named with the words of gifts.
  FundScreen: async () =>
    (await Promise.all([import("../fund/FundScreen.tsx"), giftWords()]))[0].FundScreen,
  SpendScreen: async () =>
    (await Promise.all([import("../fund/SpendScreen.tsx"), giftWords()]))[0].SpendScreen,
  // Files are named with the words of gifts.
  ExportsScreen: async () =>
    (await Promise.all([import("../records/ExportsScreen.tsx"), giftWords()]))[0].ExportsScreen,
  CampaignsScreen: async () => (await import("../campaigns/CampaignsScreen.tsx")).CampaignsScreen,
  // Why a campaign asks for no photo is said with the words of gifts.
  NewCampaignScreen: async () =>
    (await Promise.all([import("../campaigns/CampaignScreen.tsx"), giftWords()]))[0]
      .NewCampaignScreen,
  CampaignScreen: async () =>
    (await Promise.all([import("../campaigns/CampaignScreen.tsx"), giftWords()]))[0].CampaignScreen,
};
export type OfficeScreen = keyof typeof officeScreens;
