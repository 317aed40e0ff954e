import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverages, urgencies } from "#domain/needLine.ts";
import type { MapFeature } from "#domain/mapViews.ts";
import { freeRow } from "./freeRow.ts";
import { pinName, type MapWords } from "./mapWords.ts";
import { lookOf } from "./pinLook.ts";
import { idOf, spread } from "./spread.ts";

type Properties = MapFeature["properties"];

function feature(properties: Partial<Properties>, lng = 105, lat = 22): MapFeature {
  const standing = { sites: 1, lacking: 1, coverage: "lacking", urgency: "normal" } as const;
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [lng, lat] },
    properties: { ...standing, ...properties },
  };
}

const look = (properties: Partial<Properties>) => lookOf(feature(properties).properties);

describe("the look of a pin", () => {
  test.each([
    ["critical", "diamond", "red"],
    ["urgent", "triangle", "amber"],
    ["normal", "circle", "leaf"],
  ] as const)("what is %s and lacking is a %s in %s", (urgency, shape, colour) => {
    expect(look({ urgency })).toMatchObject({ shape, colour, mark: "!" });
  });

  test("what is promised in full is green and hollow, and keeps its shape", () => {
    const covered = look({ urgency: "critical", coverage: "covered" });

    expect(covered).toMatchObject({ shape: "diamond", colour: "leaf", mark: "✓", isFilled: false });
  });

  test("what arrived is a full green circle, however urgent it was", () => {
    const received = look({ urgency: "critical", coverage: "received" });

    expect(received).toMatchObject({ shape: "circle", colour: "leaf", mark: "✓", isFilled: true });
  });

  test("a cluster says how many sites it is, until all have received", () => {
    expect(look({ sites: 12 }).mark).toBe("12");
    expect(look({ sites: 1_234 }).mark).toBe("1k");
    expect(look({ sites: 12, coverage: "received" }).mark).toBe("✓");
  });

  test("no two states of a site look the same without their colour", () => {
    const states = urgencies.flatMap((urgency) =>
      coverages.map((coverage) => ({ urgency, coverage })),
    );
    const unmet = states.filter(({ coverage }) => coverage !== "received");

    const drawn = unmet.map((state) => {
      const { shape, mark, isFilled } = look(state);
      return `${shape} ${mark} ${isFilled}`;
    });

    expect(new Set(drawn).size).toBe(unmet.length);
  });
});

describe("the name of a pin", () => {
  const words: MapWords = {
    title: "Bản đồ nhu cầu",
    zoomIn: "Phóng to",
    zoomOut: "Thu nhỏ",
    streetMap: "Nền OpenStreetMap",
    diagram: "Sơ đồ",
    ownMap: "Bản đồ riêng",
    loading: "Đang tải bản đồ",
    spared: "Bản đồ chưa tải",
    load: "Tải bản đồ",
    failed: "Không tải được bản đồ",
    retry: "Thử lại",
    urgency: { normal: "bình thường", urgent: "khẩn", critical: "rất khẩn" },
    coverage: {
      lacking: "còn thiếu",
      partly: "thiếu một phần",
      covered: "đủ",
      received: "đã nhận",
    },
    sites: (sites, lacking) => `${sites} điểm trường, ${lacking} còn thiếu`,
  };

  test("a site's says its name, how urgent and how covered it is", () => {
    const site = feature({ name: "Mầm non Thuận Hòa", urgency: "critical" });

    expect(pinName(site, words)).toBe("Mầm non Thuận Hòa, rất khẩn, còn thiếu");
  });

  test("a site that has received all is no longer urgent", () => {
    const site = feature({ name: "Mầm non Thuận Hòa", urgency: "critical", coverage: "received" });

    expect(pinName(site, words)).toBe("Mầm non Thuận Hòa, đã nhận");
  });

  test("a cluster's says how many sites lack something and how urgent the worst is", () => {
    const cluster = feature({ sites: 12, lacking: 5, urgency: "urgent" });

    expect(pinName(cluster, words)).toBe("12 điểm trường, 5 còn thiếu, khẩn");
  });
});

describe("pins on one spot", () => {
  test("stand apart by a touch target each", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), (count) => {
        const sites = Array.from({ length: count }, (_, i) => feature({ site: `s${i}` }));

        const offsets = [...spread(sites).values()];

        expect(offsets).toHaveLength(count);
        for (const [i, [x, y]] of offsets.entries())
          for (const [otherX, otherY] of offsets.slice(i + 1))
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(42);
      }),
    );
  });

  test("keep their places when the list comes in another order", () => {
    const sites = ["a", "b", "c"].map((site) => feature({ site }));

    expect(spread(sites.toReversed())).toEqual(new Map(spread(sites)));
  });

  test("a pin alone stays where it is", () => {
    expect(spread([feature({ site: "a" }), feature({ site: "b" }, 105.1)]).size).toBe(0);
  });

  test("a cluster and a site never share an id", () => {
    expect(idOf({ ...feature({ sites: 2 }), id: 7 })).not.toBe(idOf(feature({ site: "s" })));
  });
});

describe("a name between pins", () => {
  const name = { x: 100, y: 100, letters: 8 };

  test("stands at its place when no pin is near", () => {
    expect(freeRow(name, [{ x: 300, y: 100 }])).toBe(0);
  });

  test("steps out of the way of a pin above or below", () => {
    expect(freeRow(name, [{ x: 110, y: 112 }])).toBeLessThan(0);
    expect(freeRow(name, [{ x: 90, y: 88 }])).toBeGreaterThan(0);
  });

  test("is left out where it has no room", () => {
    expect(
      freeRow(name, [
        { x: 90, y: 88 },
        { x: 110, y: 112 },
      ]),
    ).toBeUndefined();
  });
});
