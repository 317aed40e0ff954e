import type { totals as vi } from "../vi/totals.ts";
import { counted } from "./counted.ts";

export const totals: typeof vi = {
  title: "Totals",
  ways: "Ways to sum up",
  by: {
    cluster: "By cluster",
    school: "By school",
    commune: "By commune",
    item: "By item",
    category: "By category",
    day: "By day",
  },
  of: {
    cluster: "Cluster",
    school: "School",
    commune: "Commune",
    item: "Item",
    category: "Category",
    day: "Day",
  },
  category: {
    cash: "Cash",
    learning: "Learning and play",
    bedding: "Bedding",
    food: "Food and water",
    kitchen: "Kitchen",
    furniture: "Furniture",
    building: "Building materials",
    health: "Health and hygiene",
    labour: "Labour and trucks",
    other: "Other",
  },
  fund: "The campaign's fund",
  unknown: "Unnamed givers",
  received: "Received",
  onTheWay: "On the way",
  promised: "Promised, not yet sent",
  held: "Held",
  damaged: "Damaged",
  missing: "Missing",
  total: "Total",
  quantity: "quantity",
  worth: "worth",
  items: (count) => counted(count, "item"),
  dayHint:
    "Each row is what changed in a day: a negative number is what went on to another column, " +
    "such as from on the way to received.",
  partHint:
    "This table leaves out what belongs to no school yet, such as cash promised to the fund.",
  sortBy: "Sort by",
  given: "Order of the list",
  name: "Name",
  upTo: (code) => `Up to ${code}`,
  printNotice: "Print the public notice",
  none: "There is nothing to sum up yet",
  noneHint: "The numbers appear here with the first promise.",
};
