import { NewConsignment, TakeBack } from "#domain/consignment.ts";
import type { ConsignmentView, PledgeView } from "#domain/giftViews.ts";
import type { SiteView } from "#domain/placeViews.ts";
import { get } from "../../api/request.ts";
import { countedIn, giverName, placeName, thingsOf } from "../../consignments/things.ts";
import { itemName } from "../../totals/catalogue.ts";
import { day } from "../../words/format.ts";
import { t } from "../../words/t.ts";
import { bodyAs, type PastedAct, type Reader } from "./reading.ts";

/** What leaves for a site: all that its giver wrote of it. */
export const readConsignment: Reader = async (read) => {
  const body = bodyAs(NewConsignment, read);
  if (!body) return "wrong";
  const { id, site, campaign, onBehalfOf: cluster } = body;
  const to = await get<SiteView>(`/api/sites/${site}`);
  if (!to.ok) return to.problem;
  const query = { campaign, cluster, limit: 500 };
  const promised = await get<{ items: PledgeView[] }>("/api/pledges", query);
  if (!promised.ok) return promised.problem;
  const pledges = body.lines.flatMap((line) => ("pledge" in line ? [line.pledge] : []));
  const lines = body.lines.map((line) => {
    const pledge =
      "pledge" in line ? promised.value.items.find((one) => one.id === line.pledge) : undefined;
    const item = "item" in line ? line.item : (pledge?.item ?? "");
    const counted = countedIn(item, pledge);
    return { ...counted, item, name: itemName(item, pledge?.name ?? ""), quantity: line.quantity };
  });
  const act: PastedAct = {
    kind: "consignment",
    key: read.key,
    path: read.path,
    body,
    things: [id, ...pledges],
    makes: id,
    name: placeName(to.value),
    address: `/schools/${to.value.school.id}`,
    between: "",
    says: () => [
      thingsOf(lines),
      said(t("consignments.sentOn"), day(body.sentOn)),
      said(t("consignments.expectedOn"), body.expectedOn && day(body.expectedOn)),
      said(t("consignments.carrier"), body.carrier),
      said(t("consignments.plate"), body.plate),
      said(t("consignments.driver"), body.driver && `${body.driver.name} · ${body.driver.phone}`),
    ],
    quote: body.note,
    isGift: true,
  };
  return { act };
};

/** That a consignment did not arrive and is back with its giver. */
export const readTakeBack: Reader = async (read, id) => {
  const body = bodyAs(TakeBack, read);
  if (!body) return "wrong";
  const found = await get<ConsignmentView>(`/api/consignments/${id}`);
  if (!found.ok) return found.problem;
  const { code, site, lines } = found.value;
  const act: PastedAct = {
    kind: "takeBack",
    key: read.key,
    path: read.path,
    body,
    things: [id],
    name: code,
    address: `/consignments/${id}`,
    between: `${giverName(found.value)} → ${placeName(site)}`,
    says: () => [thingsOf(lines)],
    quote: body.reason,
  };
  return { act };
};

function said(name: string, value: string | undefined) {
  return value && `${name}: ${value}`;
}
