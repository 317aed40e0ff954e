import { may, reach, type Act } from "#domain/may.ts";
import type { Someone } from "../testing/askers.ts";
import type { ExampleWorld } from "../testing/exampleWorld.ts";

/** What the world keeps of its first school and first cluster, by the act that lets one read it. */
function keptSecrets({ secrets }: ExampleWorld): [Act, string[]][] {
  const { carrier, plate, driver, expectedOn, document } = secrets.carrying;
  return [
    ["see_contact", [secrets.contact.name, secrets.contact.phone]],
    ["see_carrier", [carrier, plate, driver.name, driver.phone, expectedOn]],
    ["see_carrier", [secrets.receiving.receivedBy.name, secrets.receiving.receivedBy.position]],
    ["see_document", [document]],
    ["see_pledge_note", [secrets.pledgeNote]],
    ["see_discrepancy_reason", [secrets.reason]],
  ];
}

/**
 * What somebody may read under no circumstances, whatever happens in a run: a cluster may come to
 * help, and then reads whom to call; another school, an auditor and the public never do.
 */
export function secretsFrom(one: Someone, world: ExampleWorld): string[] {
  const { school, cluster } = world.province;
  const { actor } = one;
  const hidden = keptSecrets(world).filter(([act]) => {
    if (!actor || !reach(actor.role, act)) return true;
    return actor.role === "school" && !may(actor, act, { school, cluster });
  });
  return hidden.flatMap(([, words]) => words);
}

/**
 * What is sent without the secrets, which so are only where the world put them: whoever writes
 * down a secret of another's reads it on their own thing, and nothing is wrong.
 */
export function withoutSecrets(text: string): string {
  return text
    .replaceAll(/Bí Danh/g, "Của Ai")
    .replaceAll("0905 131 131", "0912 000 131")
    .replaceAll("0905 313 313", "0912 000 313")
    .replaceAll("29X-131.31", "30A-000.31")
    .replaceAll("2027-01-07", "2027-01-06");
}
