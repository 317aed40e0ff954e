import { NewExplanation, Recovery } from "#domain/discrepancy.ts";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import { get } from "../../api/request.ts";
import { itemAmount, itemName } from "../../totals/catalogue.ts";
import { t } from "../../words/t.ts";
import type { Compact } from "../compact.ts";
import { bodyAs, type PastedAct, type Reader } from "./reading.ts";

/** What a party says of a difference, in its name. */
export const readExplanation: Reader = async (read, id) => {
  const body = bodyAs(NewExplanation, read);
  if (!body) return "wrong";
  const { id: makes, text: quote } = body;
  return aboutDifference(read, id, (of) => ({
    kind: "explain",
    body,
    makes,
    quote,
    things: [id, makes],
    says: () => [
      t(
        "outbox.saidBy",
        [of.cluster, schoolOf(of)].find((one) => one?.id === body.onBehalfOf)?.name ??
          t("app.roles.department"),
      ),
    ],
  }));
};

/** That a part of what was missing turned up. */
export const readRecovery: Reader = async (read, id) => {
  const body = bodyAs(Recovery, read);
  if (!body) return "wrong";
  return aboutDifference(read, id, (of) => ({
    kind: "recover",
    body,
    things: [id],
    says: () => [t("outbox.found", itemAmount(body.quantity, of))],
  }));
};

async function aboutDifference(
  { key, path }: Compact,
  id: string,
  tell: (
    of: DiscrepancyView,
  ) => Pick<PastedAct, "kind" | "body" | "things" | "makes" | "quote" | "says">,
) {
  const found = await get<{ items: DiscrepancyView[] }>("/api/discrepancies", { id });
  if (!found.ok) return found.problem;
  const [one] = found.value.items;
  if (!one) return "gone" as const;
  const { code, consignment, cluster, site, item, kind, quantity } = one;
  const told = tell(one);
  const what = () =>
    `${t(`receipts.kind.${kind}`)} ${itemName(item, one.name)} ${itemAmount(quantity, one)}`;
  const act: PastedAct = {
    ...told,
    key,
    path,
    name: code,
    address: `/consignments/${consignment.id}`,
    between: `${cluster?.name ?? t("consignments.fund")} → ${site.schoolName} · ${site.name}`,
    says: () => [what(), ...told.says()],
  };
  return { act };
}

function schoolOf({ site }: DiscrepancyView) {
  return { id: site.school, name: site.schoolName };
}
