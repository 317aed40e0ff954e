import { expect, test } from "vitest";
import { inventPeople } from "./people.ts";
import { inventProvince } from "./province.ts";

test("15 clusters hold every commune once and 100 schools with names of their own", () => {
  const { clusters, schools } = inventProvince();

  expect(clusters).toHaveLength(15);
  expect(new Set(clusters.flatMap((one) => one.communes.map(({ id }) => id))).size).toBe(124);
  expect(clusters.flatMap((one) => one.communes)).toHaveLength(124);
  expect(schools).toHaveLength(100);
  expect(new Set(schools.map(({ name }) => name)).size).toBe(100);
  expect(schools.every(({ cluster, commune }) => cluster.communes.includes(commune))).toBe(true);
});

test("about 1,700 managers and teachers work at sites near their commune's point", () => {
  const { schools } = inventProvince();
  const sites = schools.flatMap((school) => school.sites.map((site) => ({ site, school })));

  const staff = sites.reduce((sum, { site }) => sum + site.staff, 0);

  expect(staff).toBeGreaterThan(1_600);
  expect(staff).toBeLessThan(1_800);
  for (const { site, school } of sites) {
    expect(Math.abs(site.lat - school.commune.lat)).toBeLessThan(0.025);
    expect(Math.abs(site.lng - school.commune.lng)).toBeLessThan(0.025);
  }
  expect(schools.every((school) => school.sites.filter(({ main }) => main).length === 1)).toBe(
    true,
  );
});

test("the province is the same each time, ids and all", () => {
  expect(inventProvince()).toEqual(inventProvince());
});

test("everyone whom the demo names can sign in, one cluster head is also a headteacher", () => {
  const people = inventPeople(inventProvince());
  const names = people.map(({ username }) => username);

  expect(names).toHaveLength(118);
  for (const name of ["quantri", "so", "kiemtoan", "cum-01", "cum-15", "truong-001", "truong-100"])
    expect(names).toContain(name);
  expect(people.filter(({ memberships }) => memberships.length > 1)).toMatchObject([
    { username: "cum-03", memberships: [{ role: "cluster" }, { role: "school" }] },
  ]);
});
