import { expect, test } from "vitest";
import { communes } from "./tuyenQuang.ts";

test("the province has its 124 communes, each with a code and a name of its own", () => {
  const codes = new Set(communes.map(({ id }) => id));
  const names = new Set(communes.map(({ name }) => name));

  expect(communes).toHaveLength(124);
  expect(codes.size).toBe(124);
  expect(names.size).toBe(124);
  expect(communes.filter(({ name }) => name.startsWith("Phường"))).toHaveLength(7);
  expect(communes.every(({ id }) => /^\d{5}$/.test(id))).toBe(true);
});

test("every commune's point lies in the north of Việt Nam, latitude before longitude", () => {
  for (const { lat, lng } of communes) {
    expect(lat).toBeGreaterThan(21.4);
    expect(lat).toBeLessThan(23.4);
    expect(lng).toBeGreaterThan(104.3);
    expect(lng).toBeLessThan(105.6);
  }
});
