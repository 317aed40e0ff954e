import type { Reader } from "#db/database.ts";
import type { Tree } from "#domain/log/merkle.ts";
import { growLog } from "../commands/growLog.ts";
import type { Context } from "../context.ts";
import { storageTrouble } from "../storageTrouble.ts";
import { checkContinues, checkLog } from "./check.ts";
import { report } from "../report.ts";

/** The least time between two checkpoints; the first entry after a rest is signed at once. */
const restMs = 1_000;

/** Keeps the log's tree up with the ledger, after the commits and apart from them. */
export interface Keeper {
  /** To be called after a commit; many calls at once cost one transaction. */
  wake(): void;
  /** Why the log has stopped growing; undefined while all is well. */
  problem(): string | undefined;
  /** Resolves when the whole tree has been built anew, as once in its life. */
  checked(): Promise<void>;
  /** Resolves when there is nothing left to do: all entries are signed, or it has stopped. */
  settled(): Promise<void>;
  /** Stops, and resolves when the last transaction is over. */
  end(): Promise<void>;
}

/** What a keeper may be made with. */
export interface KeeperParts {
  /** Hears of each new checkpoint. */
  signed?: () => void;
  rest?: number;
  /** The tree that was last signed here, which the log must continue. */
  last?: Tree | undefined;
}

/**
 * Takes entries into the log within two seconds and tells of each new checkpoint. When it is first
 * woken it builds the whole tree anew: a log that does not fit the ledger is an alarm, is never written
 * over, and does not grow until somebody has looked.
 */
export function createKeeper(
  context: Context,
  { signed = () => undefined, rest = restMs, last }: KeeperParts = {},
): Keeper {
  let problem: string | undefined;
  let isEnded = false;
  let again = false;
  let growing: Promise<void> | undefined;

  const stopped = () => isEnded || problem !== undefined;
  const alarm = (sentence: string) => {
    problem = sentence;
    report(`THE LOG DOES NOT FIT THE LEDGER and grows no further: ${sentence}`);
  };
  const checkAll = async (read: Reader) =>
    (await checkLog(read, () => isEnded)) ??
    (last && !isEnded ? await checkContinues(read, last) : undefined);
  async function check() {
    try {
      const { read, close } = await context.db.passing();
      const wrong = await checkAll(read).finally(close);
      if (wrong) alarm(wrong);
    } catch (error) {
      report("the log could not be checked", error);
      if (storageTrouble(error) === "storage_damaged")
        alarm("the database is damaged: stop the server, run `npm run audit`, restore a backup");
    }
  }
  let checking: Promise<void> | undefined;
  const checked = () => (checking ??= check());

  let waking: (() => void) | undefined;
  const resting = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, rest);
      waking = () => (clearTimeout(timer), resolve());
    });

  async function growOn() {
    await checked();
    try {
      while (again && !stopped()) {
        again = false;
        for (let more = true; more && !stopped();) ({ more } = await growLog(context));
        signed();
        if (!isEnded) await resting();
      }
    } catch (error) {
      // A full disk or a lost database: the next act wakes it again.
      if (error instanceof Error && error.message.startsWith("broken invariant"))
        alarm(error.message);
      else report("the log could not grow", error);
    } finally {
      // At once: who wakes it a moment later would otherwise be heard by nobody.
      growing = undefined;
    }
  }

  return {
    wake() {
      again = true;
      if (stopped()) return;
      growing ??= growOn();
    },
    problem: () => problem,
    checked,
    async settled() {
      await checked();
      while (growing) await growing;
    },
    async end() {
      isEnded = true;
      waking?.();
      await growing;
      await checking;
    },
  };
}
