// Storage may be full, forbidden or emptied by the browser at any time; nothing here throws.

/** Reads what was kept on this device; undefined when there is nothing or it cannot be read. */
export function kept(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a value on this device, or forgets it when undefined; false when that was not possible. */
export function keep(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
