/** How many words a suggested password has. */
const wordsIn = 4;

/**
 * A password one can say and remember: four words and two digits, `nui xanh gao bep 47`. With 400
 * words one of 2 × 10¹² (41 bits), which no one guesses through a server that slows guessing down.
 */
export function passphrase(words: readonly string[], chance: (below: number) => number): string {
  const chosen = Array.from({ length: wordsIn }, () => words[chance(words.length)]);
  return [...chosen, 10 + chance(90)].join(" ");
}

/** A whole number below `below`, each as likely as the others, that nobody can foretell. */
export function randomBelow(below: number): number {
  const all = 2 ** 32;
  const fair = all - (all % below);
  const drawn = new Uint32Array(1);
  // Numbers beyond the last whole multiple would make the small ones likelier.
  do crypto.getRandomValues(drawn);
  while ((drawn[0] ?? 0) >= fair);
  return (drawn[0] ?? 0) % below;
}
