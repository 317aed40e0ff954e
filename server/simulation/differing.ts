/**
 * The first place at which what was found differs from what was expected, as a sentence. Only what is
 * expected is looked at: an answer may say more. Lists must be as long as expected.
 */
export function differing(expected: unknown, found: unknown, where: string): string | undefined {
  if (Array.isArray(expected)) return differingLists(expected, found, where);
  if (typeof expected !== "object" || expected === null)
    return expected === (found ?? (expected === null ? null : undefined))
      ? undefined
      : `${where} must be ${shown(expected)} and is ${shown(found)}`;
  if (typeof found !== "object" || found === null)
    return `${where} must be ${shown(expected)} and is ${shown(found)}`;
  for (const [field, value] of Object.entries(expected)) {
    if (value === undefined) continue;
    const difference = differing(
      value,
      (found as Record<string, unknown>)[field],
      `${where}.${field}`,
    );
    if (difference) return difference;
  }
  return undefined;
}

function differingLists(expected: unknown[], found: unknown, where: string): string | undefined {
  if (!Array.isArray(found) || found.length !== expected.length)
    return `${where} must be ${shown(expected)} and is ${shown(found)}`;
  for (const [at, value] of expected.entries()) {
    const difference = differing(value, found[at], `${where}[${at}]`);
    if (difference) return difference;
  }
  return undefined;
}

function shown(value: unknown): string {
  return value === undefined ? "not there" : JSON.stringify(value).slice(0, 400);
}
