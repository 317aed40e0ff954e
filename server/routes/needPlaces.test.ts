import { expect, test } from "vitest";
import { sharedContext } from "#server/testing.ts";
import { placesScene } from "#server/testing/placesScene.ts";

const context = await sharedContext();
const haNoi = { lat: 21.03, lng: 105.85 };
const swapped = { lat: 104.98, lng: 22.81 };
const here = { lat: 22.81, lng: 104.98 };

test("a need is not filed at a place outside the province, or with its numbers swapped, and is without one", async () => {
  const { done, refused, school, province, needOf } = await placesScene(context);
  const need = needOf(province.site);

  expect(await refused("needs", { ...need, position: haNoi }, school)).toMatchObject({
    status: 400,
    code: "invalid_input",
    facts: { offKm: 215 },
    issues: [{ path: ["position"], code: "outside_province" }],
  });
  expect(await refused("needs", { ...need, position: swapped }, school)).toMatchObject({
    status: 400,
    facts: here,
    issues: [{ path: ["position"], code: "position_swapped" }],
  });
  expect(await done("needs", need, school)).toMatchObject({ id: need.id });
});

test("a need is not written anew with such a place either, and keeps what it had until it is right", async () => {
  const { done, refused, json, school, province, needOf } = await placesScene(context);
  const { id, campaign, site, ...need } = needOf(province.site);
  await done("needs", { ...need, id, campaign, site, position: here }, school);
  const revise = `needs/${id}/revise`;

  for (const [position, code] of [
    [haNoi, "outside_province"],
    [swapped, "position_swapped"],
  ] as const)
    expect(await refused(revise, { ...need, position }, school)).toMatchObject({
      status: 400,
      issues: [{ path: ["position"], code }],
    });

  expect(await json(`needs/${id}`, school)).toMatchObject({ position: here });
  await done(revise, need, school);
  expect(await json(`needs/${id}`, school)).not.toHaveProperty("position");
});
