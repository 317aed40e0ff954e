import type { setup as vi } from "../vi/setup.ts";
import { counted } from "./counted.ts";

export const setup: typeof vi = {
  title: "Setup",
  signInFirst: "Sign in to see this page",
  notAllowed: (whose) => `This page is for ${whose}`,
  whose: {
    department: "the department",
    auditor: "auditors",
    administrator: "administrators",
  },
  and: (one, other) => `${one} and ${other}`,
  notAllowedHint: "Switch your role at the top, or ask the department.",
  progress: (done, all) => `${done} of ${counted(all, "step")} done.`,
  works: "Schools can file needs.",
  step: {
    province: "Province and communes",
    clusters: "Clusters",
    schools: "Schools and sites",
    catalogue: "Catalogue",
    campaign: "Campaign",
    people: "People",
  },
  state: {
    done: "✓ Done",
    partly: "Works, something is missing",
    todo: "Not begun",
    later: "Later",
    next: "Do this next",
  },
  laterHint: "Choose the province first.",
  why: {
    province:
      "Choose it once: its communes with their old names and a catalogue for flooded schools come with it.",
    clusters:
      "A cluster is a group of schools that gives together. Import them with the schools in one Excel file.",
    schools: "Import the whole list from Excel, or add them one by one. Positions can come later.",
    catalogue: "What schools may ask for and clusters may give, with units and reference values.",
    campaign:
      "Open one when a storm or flood has hit: schools file needs and clusters give within it.",
    people:
      "Invite someone of each school and cluster. An invitation is a link to paste into a chat or to print.",
  },
  communes: (count) => counted(count, "commune"),
  clusters: (count) => counted(count, "cluster"),
  schoolsAndSites: (schools, sites) => `${counted(schools, "school")}, ${counted(sites, "site")}`,
  withoutPosition: (count) =>
    counted(
      count,
      "site without a position stands at its commune's point",
      "sites without a position stand at their commune's point",
    ),
  items: (count) => counted(count, "item"),
  openCampaigns: (count) => counted(count, "open campaign"),
  endedCampaigns: (count) => counted(count, "campaign is over", "campaigns are over"),
  people: (people, joined) => `${people} people, ${joined} have joined`,
  schoolsWithoutPerson: (count) =>
    counted(count, "school has nobody yet", "schools have nobody yet"),
  clustersWithoutPerson: (count) =>
    counted(count, "cluster has nobody yet", "clusters have nobody yet"),
  link: {
    chooseProvince: "Choose the province",
    province: "Province and communes",
    import: "Import from Excel",
    addCluster: "Add one by one",
    clusters: "See the clusters",
    addSchool: "Add one by one",
    schools: "See the schools",
    unlocated: "Set positions",
    catalogue: "See the catalogue",
    openCampaign: "Open a campaign",
    campaigns: "See the campaigns",
    people: "Invite and manage people",
  },
  back: "Back to setup",
  keeps: "What you type is kept on this device.",
  saved: "Saved.",

  provinceTitle: "Province and communes",
  provinceName: "Province or city",
  chooseProvince: "Choose a province",
  provinceOption: (name, communes) => `${name} (${counted(communes, "commune")})`,
  provinceOnce: "Another province can be chosen only while there are no schools and campaigns.",
  provinceFixed:
    "There are schools or campaigns, so the province stays. The department's name may change.",
  onlyAdministrator:
    "Only an administrator chooses the province and changes the department's name.",
  notLocated:
    "Points of this province's communes are not known: sites without a position will stand in the middle of the province.",
  department: "The department's name on top of every page",
  departmentOf: (province) => `Sở Giáo dục và Đào tạo ${province}`,
  provinceSave: "Save the province",
  communesTitle: "Communes",
  findCommune: "Find a commune by its new or old name",
  findCommuneHint: "Accents are not needed. Names from before 1 July 2025 are found too.",
  noCommune: "No commune has such a name. Try fewer letters.",
  noCommunesYet: "There are no communes yet. Choose the province under Setup first.",
  formerly: (names) => `formerly ${names}`,
  formerlyOf: (name, district) => `${name} (${district})`,

  welcome: "This site is being set up",
  welcomeWhat:
    "Lá Lành lets schools hit by storms and floods say what they lack, clusters of schools give cash and goods, and everyone follow each gift until it arrives.",
  welcomeWait: "When the department opens the first campaign, the map of needs will be here.",
  welcomeSignIn: "If you have an account or an invitation, sign in.",
};
