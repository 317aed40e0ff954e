/** A receipt's body without what was drawn to sign it: that is longer than all the rest. */
export function unsigned(body: string): string {
  const { signature: _, ...rest } = JSON.parse(body) as Record<string, unknown>;
  return JSON.stringify(rest);
}
