import type { Words } from "../t.ts";

export const paper: Words["paper"] = {
  title: "Enter a gift from paper",
  intro:
    "A cluster gave, a school received, and only paper tells of it: the department enters it in the " +
    "ledger for both, marked as entered by the department. Many papers come in faster from Excel.",
  toImport: "Import from Excel",
  campaign: "Campaign",
  campaignHint: (from, to) => `The day given must be from ${from} to ${to}.`,
  document: "Document number",
  givenOnHint: "Within the campaign.",
  documentHint: "Of the list, the minutes or the receipt, such as BB-01.",
  givenOn: "Day given",
  closedSite: (name) => `${name} (closed)`,
  what: "What was given?",
  means: {
    goods: "Goods",
    cash: "Cash in hand",
    transfer: "Bank transfer",
  },
  money: "Amount",
  addItem: "Add an item",
  chooseItem: "Choose an item",
  quantity: "Quantity",
  value: "Value of the whole row",
  byCatalogue: (value) => `Empty: by the catalogue, ${value}.`,
  remove: "Remove",
  removeItem: (item) => `Remove ${item}`,
  receiver: "Who signed for it",
  receiverHint: "If the paper says; never public.",
  position: "Position of the receiver",
  positionHint: "Such as headteacher.",
  send: "Enter in the ledger",
  done: (code) => `Entered in the ledger: ${code}.`,
  see: "See the consignment",
  another: "Enter another paper",
};
