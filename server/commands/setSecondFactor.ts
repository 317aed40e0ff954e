import type { Writer } from "#db/database.ts";
import {
  deleteSecondFactor,
  findSecondFactor,
  saveSecondFactor,
  type SecondFactor,
} from "#db/secondFactors.ts";
import { deleteSessionsOf, saveFactorShown, type Owned } from "#db/sessions.ts";
import { accept, refuse, type Decision } from "#domain/decision.ts";
import type { Context } from "../context.ts";
import { act, type By } from "./act.ts";
import { keepChange } from "./history.ts";
import { findManaged } from "./inviteAgain.ts";
import { aboutPerson } from "./personRecord.ts";

/** What somebody typed, as far as it can be judged without the row: which step, which hash. */
export interface TypedFactor {
  /** The time step whose code it is, of a sealed secret; undefined when of none that counts now. */
  stepOf(sealed: string): number | undefined;
  /** SHA-256, in case it is a recovery code. */
  hash: string;
}

/**
 * Keeps a sealed secret for a person to prove with a first code. Refuses with `second_factor_on`
 * when there is one in use.
 */
export async function beginSecondFactor(
  { db }: Context,
  account: string,
  secret: string,
): Promise<Decision<true>> {
  return db.write(async (tx) => {
    if ((await findSecondFactor(tx, account))?.enabledAt != null) return refuse("second_factor_on");
    const row = { userId: account, secret, enabledAt: null, lastStep: 0, recoveryHashes: [] };
    await saveSecondFactor(tx, row);
    return accept(true);
  });
}

/**
 * Switches a second factor on with its first code, and keeps the hashes of its recovery codes; this
 * session has shown it. Refuses with `second_factor_off` before it was begun, `second_factor_on`,
 * and `wrong_code`.
 */
export async function confirmSecondFactor(
  context: Context,
  { session, account }: Owned,
  { typed, recoveryHashes }: { typed: TypedFactor; recoveryHashes: string[] },
): Promise<Decision<true>> {
  const now = context.now();
  return context.db.write(async (tx) => {
    const row = await findSecondFactor(tx, account);
    if (!row) return refuse("second_factor_off");
    if (row.enabledAt !== null) return refuse("second_factor_on");
    const step = typed.stepOf(row.secret);
    if (step === undefined) return refuse("wrong_code");
    await saveSecondFactor(tx, { ...row, enabledAt: now, lastStep: step, recoveryHashes });
    await saveFactorShown(tx, session, now);
    await keepFactor(tx, context, { subject: account, account, isOn: true });
    return accept(true);
  });
}

/** Completes a sign-in. Refuses with `second_factor_off`, `wrong_code` and `not_signed_in`. */
export async function showSecondFactor(
  { db, now }: Context,
  { session, account }: Owned,
  typed: TypedFactor,
): Promise<Decision<true>> {
  return db.write(async (tx) => {
    const taken = await takeCode(tx, account, typed);
    if (!taken.ok) return taken;
    return (await saveFactorShown(tx, session, now())) ? accept(true) : refuse("not_signed_in");
  });
}

/** Switches one's own second factor off. Refuses with `second_factor_off` and `wrong_code`. */
export async function dropSecondFactor(
  context: Context,
  account: string,
  typed: TypedFactor,
): Promise<Decision<true>> {
  return context.db.write(async (tx) => {
    const taken = await takeCode(tx, account, typed);
    if (!taken.ok) return taken;
    await deleteSecondFactor(tx, account);
    await keepFactor(tx, context, { subject: account, account, isOn: false });
    return accept(true);
  });
}

/**
 * Switches off the second factor of someone who has lost it, and ends their sessions. Refuses with
 * `unknown`, `not_allowed`, `not_yourself` and `second_factor_off`.
 */
export async function resetSecondFactor(context: Context, by: By, id: string) {
  return act(context, by, async (tx) => {
    const found = await findManaged(tx, by.actor, id);
    if (!found.ok) return found;
    const { account } = by.actor;
    if (id === account) return refuse("not_yourself");
    if (!(await findSecondFactor(tx, id))) return refuse("second_factor_off");
    await deleteSecondFactor(tx, id);
    await deleteSessionsOf(tx, id);
    await keepFactor(tx, context, { subject: id, account, isOn: false });
    return accept(aboutPerson("second_factor_reset", id));
  });
}

/** Takes a code, each once: of the app none that is not newer than the last, of the others none twice. */
async function takeCode(
  tx: Writer,
  account: string,
  { stepOf, hash }: TypedFactor,
): Promise<Decision<SecondFactor>> {
  const row = await findSecondFactor(tx, account);
  if (!row || row.enabledAt === null) return refuse("second_factor_off");
  const step = stepOf(row.secret);
  const isNew = step !== undefined && step > row.lastStep;
  if (!isNew && !row.recoveryHashes.includes(hash)) return refuse("wrong_code");
  const left = isNew
    ? { ...row, lastStep: step }
    : { ...row, recoveryHashes: row.recoveryHashes.filter((one) => one !== hash) };
  await saveSecondFactor(tx, left);
  return accept(left);
}

async function keepFactor(
  tx: Writer,
  context: Context,
  { isOn, ...of }: { subject: string; account: string; isOn: boolean },
) {
  const [before, after] = [{ secondFactor: !isOn }, { secondFactor: isOn }];
  await keepChange(tx, context, { ...of, kind: "person", before, after });
}
