import type { imports as vi } from "../vi/imports.ts";
import { counted } from "./counted.ts";

export const imports: typeof vi = {
  title: "Import lists from Excel",
  intro:
    "The file is checked first: what is wrong is shown where it stands, nothing is imported yet.",

  prepare: "1. Prepare the file",
  template: "Download the template",
  templateHint: "To begin: each sheet has an example row; write over it.",
  list: "Download the present list",
  listHint: "To correct much at once: change it there and import it again; nothing else changes.",
  oneGift: "Only one paper? Enter a single gift",
  inside: "What is in the file?",
  insideHint:
    "Keep only the sheets you need. Columns may be in any order, with Vietnamese or English " +
    "headers. A row with a known code changes what has that code; nothing is added twice.",
  about: {
    clusters: "Code and name of each cluster.",
    schools:
      "Code, name, level, cluster, commune; an old commune's name with its old district will do. " +
      "Position, pupils and staff in this row are those of the main site.",
    sites:
      "A row for each other site: name, position, pupils, staff. Without a " +
      "position the site stands at its commune's point for now.",
    people: "Name and role of those who will use this: school, cluster, department, auditor.",
    gifts: "Cash and goods that clusters gave before and that are on paper, for the ledger.",
  },
  kinds: {
    clusters: "Clusters",
    schools: "Schools",
    sites: "Sites",
    people: "People",
    gifts: "Past gifts",
  },

  choose: "2. Choose the file",
  chooseFile: "Choose a file",
  chooseOther: "Choose again",
  drop: "or drop it anywhere on this page",
  accepted: (most) => `Excel (.xlsx) or CSV, ${most} at most`,
  kilobytes: (size) => `${size} KB`,
  megabytes: (size) => `${size} MB`,
  tooLarge: (name, size, most) =>
    `“${name}” has ${size}, more than ${most}. Take out pictures and sheets that are not needed, ` +
    "save it and choose it again.",
  notATable: (name) =>
    `“${name}” is no Excel (.xlsx) or CSV file. In Excel choose File → Save as, type “Excel ` +
    "Workbook (.xlsx)”, then choose that file.",
  empty: (name) => `“${name}” is empty. Save it again in Excel, then choose it again.`,
  unreadable: (name) => `“${name}” could not be read. Close it in Excel, then choose it again.`,
  campaign: "Which campaign do the past gifts belong to?",
  campaignHint: "Only needed when the file has past gifts.",
  campaignMissing: "No campaign is chosen for these gifts.",
  campaignMissingHint: "Choose it in step 2. The file is then checked again at once.",
  campaignNone: "Open the campaign of these gifts first; one that is over can be opened too.",
  noCampaign: "Not chosen",

  result: "3. What the check found",
  checking: (name) => `Checking “${name}”…`,
  importing: "Importing, please wait…",
  checkedAgain:
    "Someone changed something meanwhile, so the file was checked again. Look at the result again.",
  isWrong: (count) => `${counted(count, "thing is", "things are")} wrong. Nothing was imported.`,
  isWrongHint:
    "Correct what is named below in Excel, save, and choose the file again. Or download it marked: " +
    "wrong cells are coloured and the first column says what to do.",
  isReady: (count) => `Nothing is wrong. ${counted(count, "thing")} will be imported.`,
  isSame: "All of it is known already, exactly like this. There is nothing to import.",
  isNothing: "There is no row to import. Look below which sheets were recognised.",
  marked: "Download it marked",
  chooseCorrected: "Choose the corrected file",
  counts: "How many of each kind",
  countsHint: "Each school comes with its main site, so there are more sites than rows of them.",
  worth: "What the gifts are worth",
  worthOf: "Gifts",
  cash: "Cash",
  goods: "Goods",
  intoCampaign: (campaign) => `They belong to “${campaign}”.`,
  kind: "Kind",
  added: "New",
  changed: "Changed",
  unchanged: "Same",
  wrong: "Wrong",

  problems: "Wrong",
  warnings: "Worth a look",
  warningsHint: "These do not stop the import.",
  sheet: "Sheet",
  row: "Row",
  column: "Column",
  place: (sheet, row) => `${sheet}, row ${row}`,
  placeColumn: (sheet, row, column) => `${sheet}, row ${row}, column ${column}`,
  stands: "What stands there",
  isBlank: "(empty)",
  todo: "What to do",
  candidates: "Possible:",
  shown: (shown, total) => `${shown} of ${total} are shown.`,
  shownMarked: (shown, total) => `${shown} of ${total} are shown. The marked file has all.`,

  understood: "Sheets and columns recognised",
  rows: (count) => counted(count, "row"),
  ignored:
    "Not recognised as a list, so left out. To import it, name its columns as in the template.",
  unknownColumns: (count) => `${counted(count, "column")} not used`,
  notUsed: "not used",

  changes: "What will change",
  newOnes: (count) => `${count} new`,
  changedOnes: (count) => `${count} changed`,
  byCommune: "position by commune",
  byCommuneHint:
    "Sites without a position will stand at their commune's point for now, marked “position by commune”.",
  becomes: "becomes",

  go: (count) => `Import ${counted(count, "thing")}`,
  goHint: "All of it or nothing.",
  done: (count) => `${counted(count, "thing")} imported.`,
  next: "What to do next",
  toPlaces: "See schools and sites",
  toPeople: "Invite everyone",
  toLedger: "See the ledger",

  past: "Past imports",
  pastNone: "No file was imported yet.",
  pastCounts: (added, changed, unchanged) =>
    `${added} new, ${changed} changed, ${unchanged} the same`,
};
