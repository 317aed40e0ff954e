/**
 * The screens of setting up, people and one's own account, each loaded when first wanted. Apart from
 * the routes, so that a school's phone need not know where they are.
 */
export const officeScreens = {
  AccountScreen: async () => (await import("../people/AccountScreen.tsx")).AccountScreen,
  ImportScreen: async () => (await import("../imports/ImportScreen.tsx")).ImportScreen,
  PeopleScreen: async () => (await import("../people/PeopleScreen.tsx")).PeopleScreen,
  NewPersonScreen: async () => (await import("../people/NewPersonScreen.tsx")).NewPersonScreen,
  PersonScreen: async () => (await import("../people/PersonScreen.tsx")).PersonScreen,
  LinksScreen: async () => (await import("../people/LinksScreen.tsx")).LinksScreen,
  JoinScreen: async () => (await import("../people/JoinScreen.tsx")).JoinScreen,
};
export type OfficeScreen = keyof typeof officeScreens;
