import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { everything } from "#server/testing/everything.ts";
import { noon, sharedContext } from "#server/testing.ts";
import { refusals } from "#server/testing/refused.ts";
import { busyScene } from "#server/testing/scene.ts";

// What is done once is done once: by the same hand, by another, or by a phone that asks again.
const context = await sharedContext();
const scene = await busyScene(context);
const no = refusals(context, scene);
const { actors, needOf, lineOf, sending, receiptOf, promising, partOf, part } = scene;
const { school, cluster, otherCluster, department } = actors;
const reason = { reason: "Đường sạt lở" };

describe("what happened once", () => {
  const receive = (id: string) =>
    no(`consignments/${id}/receipt`, school, receiptOf([{ line: part.id, good: 1 }]));
  const takeBack = (id: string) => no(`consignments/${id}/return`, cluster, reason);

  test("a second receipt is refused, and so is taking back what was received", async () => {
    expect(await receive(scene.received.id)).toEqual([409, "already_received"]);
    expect(await takeBack(scene.received.id)).toEqual([409, "already_received"]);
  });

  test("what was taken back is neither received nor taken back again", async () => {
    expect(await receive(scene.returned.id)).toEqual([409, "already_returned"]);
    expect(await takeBack(scene.returned.id)).toEqual([409, "already_returned"]);
  });

  test("a need is verified, returned, refused or revised only while it waits", async () => {
    const at = `needs/${scene.need.id}`;
    const verified = { status: "verified" };
    const revised = needOf([lineOf("CHAN", 1)]);

    expect(await no(`${at}/verify`, department, { lines: [] })).toEqual([
      409,
      "need_not_submitted",
      verified,
    ]);
    expect((await no(`${at}/return`, department, { question: "Bao nhiêu?" }))[1]).toBe(
      "need_not_submitted",
    );
    expect((await no(`${at}/refuse`, department, reason))[1]).toBe("need_not_submitted");
    expect(await no(`${at}/revise`, school, revised)).toEqual([
      409,
      "need_not_revisable",
      verified,
    ]);
  });

  test("a need is closed once", async () => {
    const over = { reason: "helped_by_others" };
    expect(await no(`needs/${scene.closed.id}/close`, school, over)).toEqual([
      409,
      "need_closed",
      { status: "closed" },
    ]);
  });

  test("an id is used once, whatever it is of", async () => {
    const taken = (id: string) => [409, "duplicate_id", { id }];
    const { need, blankets, pledge, sent, receipt } = scene;
    const line = { ...lineOf("CHAN", 1), id: blankets.id };
    const fresh = needOf([lineOf("CHAN", 1)]);

    expect(await no("needs", school, { ...fresh, id: need.id })).toEqual(taken(need.id));
    expect(await no("needs", school, needOf([line]))).toEqual(taken(blankets.id));
    expect(await no(`needs/${scene.submitted.id}/revise`, school, needOf([line]))).toEqual(
      taken(blankets.id),
    );
    expect(await no("pledges", cluster, { ...promising(blankets, 1), id: pledge.id })).toEqual(
      taken(pledge.id),
    );
    const again = { ...sending([partOf(pledge, 1)]), id: sent.id };
    expect(await no("consignments", cluster, again)).toEqual(taken(sent.id));
    const samePart = sending([{ ...partOf(pledge, 1), id: part.id }]);
    expect(await no("consignments", cluster, samePart)).toEqual(taken(part.id));
    const sameReceipt = { ...receiptOf([]), id: receipt.id };
    expect(await no(`consignments/${sent.id}/receipt`, school, sameReceipt)).toEqual(
      taken(receipt.id),
    );
  });
});

test("an id that names something is given to nothing of another kind", async () => {
  const { need, blankets, pledge, sent, receipt, province } = scene;
  const names = { need, blankets, pledge, sent, part, receipt };
  const ids = [...Object.values(names).map(({ id }) => id), province.site, province.school];
  const place = { school: province.school, name: "Khe Ví Dụ", pupils: 1, staff: 1 };

  for (const id of ids) {
    const taken = [409, "duplicate_id", { id }];
    const told = [
      await no("needs", school, { ...needOf([lineOf("CHAN", 1)]), id }),
      await no("needs", school, needOf([{ ...lineOf("CHAN", 1), id }])),
      await no("pledges", cluster, { ...promising(blankets, 1), id }),
      await no("consignments", cluster, { ...sending([partOf(pledge, 1)]), id }),
      await no("consignments", cluster, sending([{ ...partOf(pledge, 1), id }])),
      await no(`consignments/${sent.id}/receipt`, school, { ...receiptOf([]), id }),
      await no("sites", school, { ...place, id }),
    ];
    expect(told).toEqual(told.map(() => taken));
  }
});

describe("a key", () => {
  const everythingNow = () => everything(context.db.read);
  const textOf = async (answer: Response) => ({
    status: answer.status,
    hit: answer.headers.get("idempotency-hit"),
    body: await answer.text(),
  });

  test("that comes again with its request gets the first answer and does nothing", async () => {
    const key = v7();
    const body = promising(scene.milk, 1);
    const first = await textOf(await scene.post("/api/pledges", cluster, body, key));
    const before = await everythingNow();

    const again = await textOf(await scene.post("/api/pledges", cluster, body, key));
    const inCapitals = await textOf(
      await scene.post("/api/pledges", cluster, body, key.toUpperCase()),
    );

    expect(first).toMatchObject({ status: 201, hit: null });
    expect(again).toEqual({ ...first, hit: "true" });
    expect(inCapitals).toEqual(again);
    expect(await everythingNow()).toEqual(before);
  });

  test("is remembered for ever, even when the act could no longer be done", async () => {
    const [filing, sendingKey, releasing] = [v7(), v7(), v7()];
    const need = needOf([lineOf("CHAN", 4)]);
    await scene.post("/api/needs", school, need, filing);
    await scene.done(`needs/${need.id}/verify`, department, { lines: [] });
    const [line] = need.lines as { id: string }[];
    const pledge = await scene.done("pledges", cluster, promising(line!, 4));
    const release = { quantity: 1, ...reason };
    const releasePath = `/api/pledges/${pledge.id}/release`;
    await scene.post(releasePath, cluster, release, releasing);
    const consignment = sending([partOf(pledge, 3)]);
    await scene.post("/api/consignments", cluster, consignment, sendingKey);
    await scene.done(`needs/${need.id}/close`, school, { reason: "received" });
    context.setNow(Date.parse("2030-01-01T00:00:00Z"));
    const before = await everythingNow();

    const answers = [
      await textOf(await scene.post("/api/needs", school, need, filing)),
      await textOf(await scene.post(releasePath, cluster, release, releasing)),
      await textOf(await scene.post("/api/consignments", cluster, consignment, sendingKey)),
    ];

    expect(answers.map(({ status, hit }) => [status, hit])).toEqual([
      [201, "true"],
      [200, "true"],
      [201, "true"],
    ]);
    expect(JSON.parse(answers[0]!.body)).toMatchObject({ id: need.id });
    expect(await everythingNow()).toEqual(before);
    context.setNow(noon);
  });

  test("with another body, path or query is reused", async () => {
    const key = v7();
    const body = promising(scene.milk, 1);
    await scene.post("/api/pledges", cluster, body, key);

    expect(await no("pledges", cluster, { ...body, quantity: 2 }, key)).toEqual([
      422,
      "key_reused",
    ]);
    expect(await no(`pledges/${body.id}/release`, cluster, reason, key)).toEqual([
      422,
      "key_reused",
    ]);
    expect(await no("pledges?plan=another", cluster, body, key)).toEqual([422, "key_reused"]);
  });

  test("belongs to its account: another may use the same one", async () => {
    const key = v7();
    const asked = [cluster, otherCluster].map((actor) =>
      scene.post("/api/pledges", actor, promising(scene.milk, 1), key),
    );

    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([201, 201]);
  });

  test("is the same act whoever sends it: what was entered on behalf is not done again", async () => {
    const key = v7();
    const need = needOf([lineOf("CHAN", 4)]);
    await scene.done("needs", school, need);
    await scene.done(`needs/${need.id}/verify`, department, { lines: [] });
    const at = `/api/needs/${need.id}/confirm`;
    expect((await scene.post(at, department, {}, key)).status).toBe(200);
    const before = await everythingNow();

    const refused = [409, "duplicate_id", { id: key }];
    expect(await no(at.slice(5), school, {}, key)).toEqual(refused);
    expect(await no(at.slice(5), school, { onBehalfOf: school.school }, key)).toEqual(refused);
    expect(await everythingNow()).toEqual(before);

    // Of another thing it is another act.
    const other = `/api/needs/${scene.need.id}/confirm`;
    expect((await scene.post(other, school, {}, key)).status).toBe(200);
  });

  test("of what was refused is free: it may be asked for again", async () => {
    const key = v7();
    expect((await no("pledges", cluster, promising(scene.blankets, 100), key))[1]).toBe(
      "exceeds_lacking",
    );

    const answer = await scene.post("/api/pledges", cluster, promising(scene.blankets, 1), key);

    expect(answer.status).toBe(201);
  });

  test("that is missing, or no UUID, is asked for", async () => {
    for (const key of ["", "1", `${v7()}0`])
      expect(await no("pledges", cluster, promising(scene.milk, 1), key)).toEqual([
        400,
        "idempotency_key_required",
      ]);
  });

  test("asked with many times at once makes one act", async () => {
    const key = v7();
    const body = promising(scene.milk, 2);

    const answers = await Promise.all(
      Array.from({ length: 20 }, async () =>
        textOf(await scene.post("/api/pledges", cluster, body, key)),
      ),
    );

    expect(new Set(answers.map(({ status, body: told }) => `${status} ${told}`)).size).toBe(1);
    expect(answers.filter(({ hit }) => hit === null)).toHaveLength(1);
  });
});
