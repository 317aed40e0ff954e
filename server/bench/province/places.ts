import { communes } from "#server/reference/tuyenQuang.ts";
import { startingItems } from "#server/reference/startingItems.ts";

/** The ids of a made-up province. */
export interface MadeUp {
  campaign: string;
  clusters: string[];
  sites: Site[];
}

export interface Site {
  id: string;
  school: string;
  need: string;
  lines: string[];
}

const clusterCount = 15;
/** What every site asks for. */
export const neededItems = ["CHAN", "SUA", "GAO", "VND"] as const;

export function madeUp(sites: number, newId: () => string): MadeUp {
  return {
    campaign: newId(),
    clusters: Array.from({ length: clusterCount }, newId),
    sites: Array.from({ length: sites }, () => ({
      id: newId(),
      school: newId(),
      need: newId(),
      lines: neededItems.map(newId),
    })),
  };
}

/** What the province starts with. Sites lie around a point inside their commune. */
export function placesOf({ clusters, sites }: MadeUp) {
  return {
    province: { id: "08", name: "Tuyên Quang", department: "Sở", chosenAt: 0 },
    communes,
    items: startingItems,
    clusters: clusters.map((id, at) => ({ id, code: `C${at}`, name: `Cụm số ${at + 1}` })),
    schools: sites.map(({ school: id }, at) => ({
      id,
      code: `MN${at}`,
      name: `Mầm non ${pick(names, at)} ${pick(names, Math.floor(at / names.length))} ${at}`,
      level: "preschool" as const,
      cluster: pick(clusters, at),
      commune: pick(communes, at).id,
    })),
    sites: sites.map(({ id, school }, at) => {
      const { lat, lng } = pick(communes, at);
      return {
        id,
        school,
        code: `MN${at}-1`,
        name: "Điểm chính",
        main: true,
        lat: lat + ((at * 37) % 100) / 1_000,
        lng: lng + ((at * 61) % 100) / 1_000,
        positionFrom: "gps" as const,
        pupils: 60,
        staff: 8,
      };
    }),
  };
}

const names = ["Hoa Mận", "Bản Xanh", "Suối Trong", "Đồi Chè", "Nắng Mai", "Lúa Nương", "Cầu Mây"];

/** One of a list, around and around. */
export function pick<One>(of: readonly One[], at: number): One {
  const one = of[at % of.length];
  if (one === undefined) throw new Error("there is nothing to pick from");
  return one;
}
