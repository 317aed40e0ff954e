import { expect, test } from "vitest";
import { testContext } from "#server/testing.ts";
import { betterAuthAdapter } from "./adapter.ts";

const at = new Date(1_760_000_000_123);
const times = { createdAt: at, updatedAt: at };

async function adapter() {
  const { db } = await testContext();
  return betterAuthAdapter(db)({ advanced: { database: { generateId: () => "unused" } } });
}

const user = (id: string) => ({
  id,
  name: `Cô ${id}`,
  email: `${id}@local.invalid`,
  emailVerified: false,
  image: null,
  ...times,
});
const session = (id: string, expiresAt = at) => ({
  id,
  userId: "u1",
  token: `token-${id}`,
  expiresAt,
  ipAddress: "",
  userAgent: null,
  ...times,
});

/** The adapter with a user and three sessions, each a second longer than the one before. */
async function withSessions() {
  const auth = await adapter();
  await auth.create({ model: "user", data: user("u1"), forceAllowId: true });
  for (const [index, id] of ["s1", "s2", "s3"].entries())
    await auth.create({
      model: "session",
      data: session(id, new Date(at.getTime() + index * 1000)),
      forceAllowId: true,
    });
  return auth;
}
type Found = { id: string };
const ids = (found: Found[]) => found.map(({ id }) => id);
const later = new Date(at.getTime() + 1000);

test("every table gives back what better-auth put in", async () => {
  const auth = await adapter();
  const account = {
    id: "a1",
    userId: "u1",
    accountId: "u1",
    providerId: "credential",
    password: "$scrypt$…",
    scope: null,
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: at,
    refreshTokenExpiresAt: null,
    ...times,
  };
  const verification = { id: "v1", identifier: "i", value: "v", expiresAt: at, ...times };
  const rows = { user: user("u1"), session: session("s1"), account, verification };

  for (const [model, data] of Object.entries(rows)) {
    await auth.create({ model, data, forceAllowId: true });
    const where = [{ field: "id", value: data.id }];
    expect(await auth.findOne({ model, where })).toEqual(data);
  }
});

test("rows are found by every comparison that better-auth makes", async () => {
  const auth = await withSessions();
  const find = async (where: Parameters<typeof auth.findMany>[0]["where"]) =>
    ids(await auth.findMany<Found>({ model: "session", where }));

  expect(await find([{ field: "expiresAt", operator: "gt", value: at }])).toEqual(["s2", "s3"]);
  expect(await find([{ field: "expiresAt", operator: "gte", value: later }])).toEqual(["s2", "s3"]);
  expect(await find([{ field: "expiresAt", operator: "lt", value: later }])).toEqual(["s1"]);
  expect(await find([{ field: "expiresAt", operator: "lte", value: later }])).toEqual(["s1", "s2"]);
  expect(await find([{ field: "id", operator: "ne", value: "s2" }])).toEqual(["s1", "s3"]);
  expect(await find([{ field: "id", operator: "in", value: ["s3", "s1"] }])).toEqual(["s1", "s3"]);
  expect(await find([{ field: "id", operator: "not_in", value: ["s3"] }])).toEqual(["s1", "s2"]);
  expect(await find([{ field: "userAgent", value: null }])).toEqual(["s1", "s2", "s3"]);
  expect(await find([{ field: "userAgent", operator: "ne", value: null }])).toEqual([]);
  const either = ["s1", "s3"].map((value) => ({ field: "id", value, connector: "OR" as const }));
  expect(await find([{ field: "userId", value: "u1" }, ...either])).toEqual(["s1", "s3"]);
});

test("rows come in the order asked for, page by page", async () => {
  const auth = await withSessions();
  const sortBy = { field: "expiresAt", direction: "desc" } as const;

  const page = await auth.findMany<Found>({ model: "session", sortBy, limit: 2, offset: 1 });

  expect(ids(page)).toEqual(["s2", "s1"]);
  expect(await auth.count({ model: "session" })).toBe(3);
});

test("a session is found with its user", async () => {
  const auth = await withSessions();
  const where = [{ field: "token", value: "token-s1" }];

  const found = await auth.findOne({ model: "session", where, join: { user: true } });

  expect(found).toMatchObject({ id: "s1", user: { name: "Cô u1" } });
});

test("a change touches the rows it names and no other", async () => {
  const auth = await withSessions();
  const only = (id: string) => [{ field: "id", value: id }];

  const changed = await auth.update({
    model: "session",
    where: only("s1"),
    update: { expiresAt: later },
  });
  const many = await auth.updateMany({
    model: "session",
    where: [{ field: "expiresAt", value: later }],
    update: { userAgent: "x" },
  });
  await auth.delete({ model: "session", where: only("s3") });

  expect(changed).toMatchObject({ id: "s1", expiresAt: later });
  expect(many).toBe(2);
  expect(await auth.count({ model: "session" })).toBe(2);
  expect(await auth.update({ model: "session", where: only("none"), update: {} })).toBeNull();
});

test("deleting many says how many, and never means all", async () => {
  const auth = await withSessions();

  const deleted = await auth.deleteMany({
    model: "session",
    where: [{ field: "expiresAt", operator: "lt", value: later }],
  });

  expect(deleted).toBe(1);
  await expect(auth.deleteMany({ model: "session", where: [] })).rejects.toThrow("which rows");
  expect(await auth.count({ model: "session" })).toBe(2);
});

test("a single-use row is consumed once, however many want it", async () => {
  const auth = await withSessions();
  const where = [{ field: "id", value: "s1" }];

  const taken = await Promise.all(
    [1, 2, 3].map(() => auth.consumeOne<Found>({ model: "session", where })),
  );

  expect(taken.filter(Boolean)).toHaveLength(1);
});
