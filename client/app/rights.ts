import { may, type Act } from "#domain/may.ts";
import { membership } from "./session.ts";

/** Whether the active membership may do an act to a thing of this school or cluster. */
export function mayOn(
  act: Act,
  of: { school?: string | undefined; cluster?: string | undefined },
): boolean {
  const now = membership();
  if (!now) return false;
  const { role, cluster, school } = now;
  const actor = {
    account: "",
    role,
    alsoClusters: [],
    ...(cluster && { cluster: cluster.id }),
    ...(school && { school: school.id }),
  };
  return may(actor, act, of);
}
