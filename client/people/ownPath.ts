/** A path of ours from the page's address; `//elsewhere` would lead away, so it is none. */
export function ownPath(from: unknown): string | undefined {
  return typeof from === "string" && /^\/(?![/\\])/.test(from) ? from : undefined;
}
