/** Whether two answers of the server say the same: what has not changed is not drawn anew. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
