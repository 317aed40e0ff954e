import { v7 } from "uuid";
import { rightsOf } from "#server/routes/rights.ts";

/** Every route of an app, each with an address that leads to it; of a thing, to one that is not there. */
export function addressesOf(app: Parameters<typeof rightsOf>[0]) {
  return [...rightsOf(app).keys()].map((route) => {
    const [method = "", pattern = ""] = route.split(" ");
    const path = pattern
      .replace(":path{.+}", "0/000")
      .replace(/:(seq|old|size)/g, "1")
      .replace(/:\w+/g, () => v7());
    return { route, method, path };
  });
}
