import type { accounts as vi } from "../vi/accounts.ts";
import { counted } from "./counted.ts";

export const accounts: typeof vi = {
  title: "My account",
  signInFirst: "Sign in to see this page.",
  name: "Name",
  username: "User name",
  actsAs: "Roles",
  noMembership: "This account has no role yet. Ask the department.",
  copy: "Copy",

  show: "Show the password",
  suggest: "Suggest a password",
  passwordRule: (least) =>
    `At least ${counted(least, "character")}, spaces included. Any four words will do; no special ones needed.`,
  tooShort: (missing) => `${missing} more ${missing === 1 ? "character" : "characters"} needed.`,
  longEnough: "Long enough.",
  likeName: "Do not use only your user name, your own name or the school's.",

  password: "Change the password",
  passwordHint: "Other devices signed in to this account will be signed out.",
  current: "Current password",
  wrongCurrent: "The current password is wrong. Type it again.",
  next: "New password",
  change: "Change the password",
  changed: "The password is changed. Sign in with the new one from now on.",

  notices: "Being told",
  noticesHint:
    "This device tells at once when a need is verified, a cluster promises help, a truck is on its way, something is overdue, or you are asked again. No names of people or phone numbers.",
  noticesHere: "Tell me on this device",
  noNotices: {
    in_app:
      "The browser inside Zalo cannot be told anything. Open this page in Chrome or Safari and turn it on there, or choose the summary by e-mail.",
    cannot:
      "This browser cannot be told anything. On an iPhone add Lá Lành to the home screen and open it from there.",
    forbidden: "You have blocked notices of this page. Allow them in the browser's settings.",
  },
  noticesFailed: "Notices could not be turned on. Check the network and try again.",
  noticeWay: "How",
  noticeWays: {
    push: "Each thing as it happens",
    digest: "One summary every morning",
    none: "Not at all",
  },
  noticeEmail: "Send the summary by e-mail",
  noticeEmailHint: "Used for this and nothing else. Erase it, or stop by the link in each mail.",
  noticeEmailWrong: "This is no e-mail address yet. Write it like ten@truong.edu.vn.",
  noticeNoMail:
    "The department has not set up e-mail: the summary comes only to devices that are told.",
  noticeSave: "Save the address",
  noticeSaved: "Saved.",
  quietFrom: "Quiet from",
  quietTo: "to",
  quietHint:
    "What happens in quiet hours is told at their end; a truck on its way at once, for somebody must take it in.",

  sessions: "Devices signed in",
  sessionsHint: "One you do not know? Sign it out, then change your password.",
  unknownDevice: "Unknown device",
  thisDevice: "This device",
  since: (at) => `Signed in since ${at}`,
  lastSeen: (at) => `last used ${at}`,
  end: "Sign it out",
  endOf: (device) => `Sign out ${device}`,
  endOthers: "Sign out the other devices",
  endAll: "Sign out everywhere",
  endAllHint: "This device too. You will have to sign in again everywhere.",
  ended: "Signed out.",

  factor: "Second factor",
  factorOff: "Off",
  factorOn: "On",
  factorHint:
    "Besides the password, signing in asks for a 6-digit code of your phone, so that knowing the password is not enough.",
  factorRequired: "Your role must use a second factor, so it cannot be turned off.",
  turnOn: "Turn the second factor on",
  turnOff: "Turn the second factor off",
  turnOffHint: "Enter the present code, or a recovery code, to turn it off.",
  turnedOff: "The second factor is off.",
  enrolPassword:
    "Type your password first, so that it is you who turns it on, and nobody else who holds this device.",
  stepApp:
    "Install an authenticator app on your phone, such as Google Authenticator or Microsoft Authenticator.",
  stepScan: "Open the app and scan this code, or type the key below.",
  stepOnPhone: "Is this that very phone? Open it in the app.",
  openApp: "Open the authenticator app",
  stepCode: "Enter the 6-digit code that the app shows now.",
  qr: "QR code for the authenticator app",
  key: "Key to type",
  code: "6-digit code",
  recoveryCode: "Recovery code",
  useRecovery: "Lost the phone? Use a recovery code",
  useCode: "Use the 6-digit code",
  codeHint: "Open the authenticator app on your phone. The code changes every 30 seconds.",
  recoveryHint: "Enter one of the codes that you kept. Each works once.",
  lost: "Lost both? Ask an administrator to turn your second factor off, then turn it on anew.",
  confirm: "Confirm",
  recovery: "Recovery codes",
  recoveryWhy:
    "It is on. Print or write down these 10 codes and keep them safe: without the phone, each stands in once for the 6 digits. They are shown only once.",
  recoveryPaper: (name) => `Lá Lành – recovery codes of ${name}`,
  print: "Print",
  keptThem: "I have kept them, go on",

  codeTitle: "Enter the code",
  codeWhy: "This account has a second factor, so signing in needs the code of your phone too.",
  enrolTitle: "A second factor is needed",
  enrolWhy:
    "The administrator requires a second factor for this role. Turn it on and go on at once; until then you see only what is public.",
  nothingNeeded: "This account needs no code now.",
  goOn: "Continue",
  otherAccount: "Sign in to another account",
};
