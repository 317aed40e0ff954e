/**
 * What is being made, by its name, so that whoever asks for it meanwhile waits instead of making it, too; no longer
 * than `patienceMs`, for what it waits for may never come.
 */
export function createMakings<Made>(patienceMs: number) {
  const underWay = new Map<string, Promise<Made | undefined>>();
  /** Says that something is being made from now on; what it gives ends that, with what was made or with nothing. */
  function begin(name: string): (made?: Made) => void {
    const { promise, resolve } = Promise.withResolvers<Made | undefined>();
    const end = (made?: Made) => {
      clearTimeout(limit);
      if (underWay.get(name) === promise) underWay.delete(name);
      resolve(made);
    };
    const limit = setTimeout(() => end(), patienceMs).unref();
    underWay.set(name, promise);
    return end;
  }
  /** What is being made under a name: nothing in the end, when it could not be. */
  const find = (name: string) => underWay.get(name);
  return { begin, find };
}
