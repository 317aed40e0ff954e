import type { Database } from "#db/database.ts";
import { assert } from "#domain/decision.ts";
import type { Context } from "#server/context.ts";
import type { Chance } from "./chance.ts";

/** What the commands that build the demo take from the outside: a clock and a chance of its own. */
export function seedContext(db: Database, chance: Chance, now: () => number): Context {
  return {
    db,
    now,
    newId: () => chance.id(now()),
    newSalt: chance.salt,
    linkToken() {
      assert(false, "everyone in the demo has a password, and nobody needs a link");
    },
    mailLinks: { tokenOf: noMail, accountOf: noMail },
    logKey: {
      publicKey: { name: "", type: 1, publicKey: new Uint8Array(32), id: new Uint8Array(4) },
      sign() {
        assert(false, "the log of a demo is signed by the server that runs it");
      },
    },
    push: { key: { jwk: noKey, publicKey: "" } },
    files: { keep: noFile, read: noFile, remove: noFile, alone: noFile },
    happened: () => undefined,
  };
}

/** Nothing is told while the past is written. */
const noKey = { kty: "EC", crv: "P-256", x: "", y: "", d: "" } as const;

function noMail(): never {
  assert(false, "nothing is mailed in the past");
}

function noFile(): Promise<never> {
  assert(false, "nothing in the demo rests on a file");
}
