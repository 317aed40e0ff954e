import { createHash } from "node:crypto";

/** Chance that begins with a seed: the same seed tells the same story. */
export interface Random {
  /** A whole number from 0 up to and without a limit. */
  below(limit: number): number;
  /** A UUIDv7-shaped id that no other draw of this seed gives. */
  id(): string;
  /** Another one, as independent as its name. */
  branch(name: string): Random;
}

/** Draws the SHA-256 of seed and count: slow, and good for tests on any machine. */
export function randomOf(seed: string): Random {
  let count = 0;
  const draw = () => createHash("sha256").update(`${seed} ${count++}`).digest();
  return {
    below: (limit) => draw().readUInt32BE() % limit,
    id() {
      const hex = draw().toString("hex");
      return `01900000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-a${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
    },
    branch: (name) => randomOf(`${seed}/${name}`),
  };
}
