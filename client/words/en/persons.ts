import type { persons as vi } from "../vi/persons.ts";
import { counted } from "./counted.ts";

export const persons: typeof vi = {
  title: "People",
  hint: "Who may enter Lá Lành, in which roles, and who has joined.",
  add: "Add a person",
  links: "Invite and print QR codes",
  search: "Find a name, user name or code",
  anyState: "Any state",
  anyRole: "Any role",
  anyCluster: "Any cluster",
  stateLabel: "State",
  roleLabel: "Role",
  clusterLabel: "Cluster",
  state: { invited: "Not joined", active: "Active", disabled: "Disabled" },
  none: "Nobody yet",
  noneHint: "Add people one by one, or import a whole list from Excel in Setup.",
  noneFound: "Nobody found",
  noneFoundHint: "Search for less, or drop a condition.",
  clear: "Clear",
  noMembership: "No role yet",
  lastSeen: (at) => `last here ${at}`,
  factorOn: "Second factor",

  name: "Name",
  code: "Code in the department's lists",
  codeHint: "So that the next import from Excel finds this person again.",
  memberships: "Roles",
  membershipsHint: "A person may have several, such as headteacher and head of a cluster.",
  membership: (place) => `Role ${place}`,
  addMembership: "Add a role",
  removeMembership: (name) => `Remove: ${name}`,
  remove: "Remove",
  role: "Role",
  cluster: "Cluster",
  chooseCluster: "Choose a cluster…",
  days: "The link works for",
  ofDays: (days) => counted(days, "day"),
  addAndInvite: "Add and make a link",
  addHint: "They get a link to choose a user name and password. No email needed.",
  save: "Save changes",
  saved: "Saved.",
  change: "Change name and roles",
  officeOnly:
    "Only an administrator changes people of the department, auditors and administrators.",

  link: "Link",
  linkOf: {
    first: "Link for the first administrator",
    join: "Invitation to Lá Lành",
    password: "Link for a new password",
  },
  linkState: {
    open: (at) => `Works until ${at}`,
    expired: (at) => `Expired ${at}`,
    used: () => "Used",
    revoked: () => "Revoked",
  },
  noLink: "There is no link yet.",
  makeLink: "Make an invitation",
  makeLinkAgain: "Make a new link",
  makePasswordLink: "Make a link for a new password",
  freshHint: "An older link stops working.",
  copyLink: "Copy the link",
  copyMessage: "Copy a message for Zalo",
  message: "Message to send",
  qr: (name) => `QR code of ${name}`,
  qrHint: "They scan it with the camera or Zalo on their own phone.",
  revoke: "Revoke the link",
  joinMessage: (m) =>
    `Dear ${m.name},\n\n` +
    `${m.department} invites you to Lá Lành as ${m.roles}. ` +
    "With Lá Lành schools say what they need after a storm, clusters promise it, and all follow it until it arrives.\n\n" +
    `Open this link on your phone and choose a password:\n${m.url}\n\n` +
    `The link works until ${m.until} and is for you alone: please do not pass it on.`,
  passwordMessage: (m) =>
    `Dear ${m.name},\n\n` +
    `With this link you choose a new password for your Lá Lành account:\n${m.url}\n\n` +
    `The link works until ${m.until} and is for you alone: please do not pass it on. ` +
    "If you did not ask for it, tell the department.",
  and: " and ",

  disable: "Disable the account",
  disableHint:
    "Once disabled, they are signed out everywhere and cannot enter until enabled again.",
  enable: "Enable the account",
  disabledNote: "The account is disabled: neither signing in nor a link works.",
  resetFactor: "Turn off their second factor",
  isYou: "This is your own account.",
  access: "Access",

  required: "Require a second factor",
  requiredHint:
    "People in the chosen roles must turn on a second factor before they work on. Who has not is led to it.",
  requiredSaved: "Saved.",

  inviteTitle: "Invite and print QR codes",
  inviteHint:
    "Everyone gets their own link, to be used once, to choose a user name and password. Send it, or print it and hand it out.",
  inviteAll: "Invite everyone who has not joined",
  inviteAllHint: "Whoever has a link that works longer keeps it.",
  invitedAll: "Everyone of this group who has not joined has a link.",
  openLinks: (count) => `${count} open links`,
  noOpenLinks: "No open links",
  noOpenLinksHint: "Press the button above, or everyone of this group has joined.",
  print: (count) => `Print ${counted(count, "card")}`,
  printHint: "On A4 paper, 8 cards a page, cut along the dashed lines.",
  cardTitle: "Invitation to Lá Lành",
  cardPasswordTitle: "New password for Lá Lành",
  cardHow: "Scan with the camera or Zalo, then choose a password. Or type the address:",
  cardUntil: (at) => `Works once, until ${at}`,
  cardPrivate: "Do not give this card to anyone else.",
  one: {
    school: "School",
    cluster: "Cluster head",
    department: "Department officer",
    auditor: "Auditor",
    administrator: "Administrator",
  },
};
