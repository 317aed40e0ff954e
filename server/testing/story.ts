import { findItems } from "#db/catalogue.ts";
import { addPlaces } from "#server/commands/addPlaces.ts";
import type { Answered, By } from "#server/commands/act.ts";
import { fileNeed } from "#server/commands/fileNeed.ts";
import { openCampaign } from "#server/commands/openCampaign.ts";
import { verifyNeed } from "#server/commands/verifyNeed.ts";
import type { Context } from "#server/context.ts";
import type { Actor } from "#domain/actor.ts";
import type { Decision } from "#domain/decision.ts";
import type { Item } from "#domain/item.ts";
import { v7 } from "uuid";

// A small province for tests: two clusters, two schools with a site each, four items, one campaign.

const unit = { packs: [], nameEn: "", unitEn: "" };
export const items: Item[] = [
  { ...unit, id: "VND", name: "Tiền", category: "cash", unit: "₫", scale: 0, value: 1 },
  {
    ...unit,
    id: "CHAN",
    name: "Chăn trẻ em",
    category: "bedding",
    unit: "cái",
    scale: 0,
    value: 180_000,
  },
  { ...unit, id: "GAO", name: "Gạo", category: "food", unit: "kg", scale: 3, value: 16_000 },
  { ...unit, id: "SUA", name: "Sữa hộp", category: "food", unit: "hộp", scale: 0, value: 7_500 },
];

const place = { lat: 22.8, lng: 105 };
const communes = [{ id: "00691", name: "Phường Hà Giang 2", nameEn: "Ha Giang 2", ...place }];

const tuyenQuang = {
  id: "08",
  name: "Tuyên Quang",
  department: "Sở Giáo dục và Đào tạo Tuyên Quang",
  chosenAt: 0,
};

/** A code that no other cluster or school has. */
const codeOf = (id: string) => `M${id.slice(-8).toUpperCase()}`;

/** Ids of everything in a small province of its own; several may share a database. */
export async function smallProvince(context: Context) {
  const id = v7;
  const isFirst = (await findItems(context.db.read, ["VND"])).size === 0;
  const ids = {
    campaign: id(),
    cluster: id(),
    otherCluster: id(),
    school: id(),
    otherSchool: id(),
    site: id(),
    otherSite: id(),
  };
  const site = { ...place, main: true, positionFrom: "gps" as const, pupils: 60, staff: 8 };
  const school = { level: "preschool" as const, commune: "00691" };
  await addPlaces(context, {
    ...(isFirst && { province: tuyenQuang, communes, items }),
    clusters: [
      { id: ids.cluster, code: codeOf(ids.cluster), name: "Cụm số 1" },
      { id: ids.otherCluster, code: codeOf(ids.otherCluster), name: "Cụm số 2" },
    ],
    schools: [
      {
        ...school,
        id: ids.school,
        code: codeOf(ids.school),
        name: "Mầm non Hoa Mận",
        cluster: ids.otherCluster,
      },
      {
        ...school,
        id: ids.otherSchool,
        code: codeOf(ids.otherSchool),
        name: "Mầm non Hoa Đào",
        cluster: ids.cluster,
      },
    ],
    sites: [
      { ...site, id: ids.site, school: ids.school, code: codeOf(ids.site), name: "Điểm chính" },
      {
        ...site,
        id: ids.otherSite,
        school: ids.otherSchool,
        code: codeOf(ids.otherSite),
        name: "Điểm Bản Ven",
      },
    ],
  });
  const opened = await openCampaign(context, by(departmentActor), {
    id: ids.campaign,
    name: "Bão số 10",
    hazard: "storm",
    startsOn: "2026-10-14",
    endsOn: "2027-01-12",
    communes: ["00691"],
    lapseDays: 14,
    silenceDays: 10,
    receiptEvidence: "not_asked",
    noEvidenceReason: "too_urgent",
    memoPrefix: "TQC",
  });
  if (!opened.ok) throw new Error(opened.code);
  return ids;
}
export type Province = Awaited<ReturnType<typeof smallProvince>>;

export const departmentActor: Actor = { account: "so", role: "department", alsoClusters: [] };

export function clusterActor(cluster: string): Actor {
  return { account: `head-of-${cluster}`, role: "cluster", cluster, alsoClusters: [cluster] };
}

export function schoolActor(school: string): Actor {
  return { account: `teacher-of-${school}`, role: "school", school, alsoClusters: [] };
}

/** A request by an actor under a key of its own. */
export function by(actor: Actor): By {
  return { actor, key: v7(), fingerprint: "test" };
}

/** The value of an accepted decision; throws with the code of a refusal. */
export function accepted<Value>(decision: Decision<Value>): Value {
  if (!decision.ok) throw new Error(`refused: ${decision.code} ${JSON.stringify(decision.facts)}`);
  return decision.value;
}

/** A verified need of the province's school, with a line for each quantity. */
export async function verifiedNeed(
  context: Context,
  province: Province,
  lines: readonly { item: string; quantity: number }[],
) {
  const id = v7();
  const asked = lines.map((line) => ({ ...line, id: v7(), urgency: "urgent" as const }));
  const need = { id, campaign: province.campaign, site: province.site, situation: "Nước ngập." };
  accepted<Answered>(
    await fileNeed(context, by(schoolActor(province.school)), { ...need, lines: asked }),
  );
  accepted<Answered>(await verifyNeed(context, by(departmentActor), id, { lines: [] }));
  return { id, lines: asked.map((line) => line.id) };
}
