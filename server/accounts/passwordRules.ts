import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { fold } from "#domain/fold.ts";
import type { IssueCode } from "#domain/issues.ts";

/** As much of a password as is looked at: its cost rises faster than its length. */
const lookedAt = 64;

/** Fewer guesses than this many powers of ten, and a password counts as a common one. */
const guessesLog10Min = 8;

/** Letters and digits that must be left when the names are taken out. */
const leftMin = 4;

/** What is on every page here, and so in every guesser's list. */
const ourNames = ["Lá Lành", "la-lanh"];

/**
 * What speaks against a password of the right length (NIST SP 800-63B-4, 3.1.1.2): it is made of
 * common passwords, repetitions and sequences, or only of names that belong to it. Undefined when
 * nothing does. Takes up to some 0.2 s.
 */
export async function findWeakness(
  password: string,
  names: readonly string[],
): Promise<Extract<IssueCode, "password_common" | "password_like_name"> | undefined> {
  const known = [...ourNames, ...names].map(fold).filter(Boolean);
  if (isLikeNames(fold(password), known)) return "password_like_name";
  const estimator = await loadEstimator();
  const written = password.normalize("NFKC").slice(0, lookedAt);
  const isCommon = [written, fold(written)].some(
    (typed) => estimator.check(typed, known).guessesLog10 < guessesLog10Min,
  );
  return isCommon ? "password_common" : undefined;
}

/** Whether next to nothing is left without the names, their words, and a year or so. */
function isLikeNames(folded: string, names: readonly string[]): boolean {
  const words = names.flatMap((name) => [name.replaceAll(" ", ""), ...name.split(" ")]);
  const letters = folded.replaceAll(" ", "");
  const longestFirst = words
    .filter((word) => word.length > 1)
    .toSorted((a, b) => b.length - a.length);
  const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, " "), letters);
  return left !== letters && left.replace(/[\s\d]/g, "").length < leftMin;
}

let loading: Promise<ZxcvbnFactory> | undefined;

/** Read when the first password is set: the lists take some 8 MB, which a quiet server spares. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  loading ??= Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]).then(
    ([{ ZxcvbnFactory: Estimator }, { dictionary, adjacencyGraphs }]) =>
      new Estimator({ dictionary, graphs: adjacencyGraphs }),
  );
  return loading;
}
