import { v7 } from "uuid";
import type { ExampleWorld, Maker } from "./exampleWorld.ts";

/** A code that nothing else has. */
const newCode = () => v7().slice(-12);

const newSchool = (cluster: string) => ({
  id: v7(),
  code: newCode(),
  name: "Tiểu học Hoa Lê",
  level: "primary",
  cluster,
  commune: "00691",
  site: { id: v7(), pupils: 80, staff: 9 },
});

const newItem = () => ({
  id: newCode().toUpperCase(),
  name: "Đèn pin",
  nameEn: "Torch",
  category: "other",
  unit: "cái",
  unitEn: "piece",
  scale: 0,
  packs: [{ name: "hộp", size: 10 }],
  value: 60_000,
});

export const newCampaign = () => ({
  id: v7(),
  name: "Lũ tháng 11",
  hazard: "flood",
  startsOn: "2026-11-20",
  endsOn: "2027-01-20",
  communes: ["00691"],
  lapseDays: 14,
  silenceDays: 10,
  memoPrefix: "TQC",
});

/** A further site of the first school. */
async function newSite({ done, actors, province }: ExampleWorld): Promise<string> {
  const site = { id: v7(), school: province.school, name: "Điểm Bản Lè", pupils: 20, staff: 2 };
  return (await done("sites", actors.department, site)).id;
}

async function addedItem({ done, actors }: ExampleWorld): Promise<string> {
  return (await done("items", actors.department, newItem())).id;
}

/** An example of every route about the province, its places and the catalogue. */
export const placeExamples: Record<string, Maker> = {
  "GET /api/province": () => ({ path: "province" }),
  "GET /api/provinces": () => ({ path: "provinces" }),
  "GET /api/setup": () => ({ path: "setup" }),
  "POST /api/province": () => ({
    path: "province",
    body: { province: "08", department: `Sở ${v7()}` },
  }),
  "GET /api/schools/:id": ({ province }) => ({ path: `schools/${province.school}` }),
  "GET /api/sites/:id": ({ province }) => ({ path: `sites/${province.site}` }),
  "POST /api/clusters": () => ({
    path: "clusters",
    body: { id: v7(), code: newCode(), name: "Cụm chuyên môn số 16" },
  }),
  "POST /api/clusters/:id/change": ({ province }) => ({
    path: `clusters/${province.cluster}/change`,
    body: { name: `Cụm ${v7()}` },
  }),
  "POST /api/schools": ({ province }) => ({ path: "schools", body: newSchool(province.cluster) }),
  "POST /api/schools/:id/change": ({ province }) => ({
    path: `schools/${province.school}/change`,
    body: { name: `Mầm non ${v7()}` },
  }),
  "POST /api/sites": ({ province }) => ({
    path: "sites",
    body: { id: v7(), school: province.school, name: "Điểm Bản Pù", pupils: 20, staff: 2 },
  }),
  "POST /api/sites/:id/change": ({ province }) => ({
    path: `sites/${province.site}/change`,
    body: { name: `Điểm ${v7()}` },
  }),
  "POST /api/sites/:id/close": async (world) => ({
    path: `sites/${await newSite(world)}/close`,
    body: {},
  }),
  "POST /api/sites/:id/reopen": async (world) => ({
    path: `sites/${await newSite(world)}/reopen`,
    body: {},
  }),
  "GET /api/changes": ({ province }) => ({ path: `changes?subject=${province.site}` }),
  "POST /api/items": () => ({ path: "items", body: newItem() }),
  "POST /api/items/:id/change": () => ({
    path: "items/CHAN/change",
    body: { name: `Chăn ${v7()}` },
  }),
  "POST /api/items/:id/retire": async (world) => ({
    path: `items/${await addedItem(world)}/retire`,
    body: {},
  }),
  "POST /api/items/:id/restore": async (world) => ({
    path: `items/${await addedItem(world)}/restore`,
    body: {},
  }),
  "POST /api/campaigns": () => ({ path: "campaigns", body: newCampaign() }),
  "POST /api/campaigns/:id/change": ({ campaign }) => ({
    path: `campaigns/${campaign}/change`,
    body: { name: `Bão số 10, ${v7()}` },
  }),
};
