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
  quantityOf: (item) => `Quantity: ${item}`,
  valueOf: (item) => `Value of the whole row: ${item}`,
  value: "Value of the whole row",
  byCatalogue: (value) => `Empty: by the catalogue, ${value}.`,
  remove: "Remove",
  removeItem: (item) => `Remove ${item}`,
  receiver: "Who signed for it",
  receiverHint: "If the paper says. The public never sees this name.",
  position: "Position of the receiver",
  send: "Enter in the ledger",
  done: (code) => `Entered in the ledger: ${code}.`,
  see: "See the consignment",
  another: "Enter another paper",
};
