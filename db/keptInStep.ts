/** What each thing weighs, and the most that all may together; the last one asked for is always kept. */
interface Weights<State> {
  weightOf: (state: State) => number;
  weightMax: number;
}

/**
 * Keeps what took long to make and, each time it is asked for, has it brought up to what has happened since: one
 * asker after the other, so that nothing is brought in twice. What was not asked for longest goes first.
 */
export function keptInStep<Asked, State>(
  { weightOf, weightMax }: Weights<State>,
  upToDate: (asked: Asked, before: State | undefined) => Promise<State>,
): (asked: Asked) => Promise<State> {
  const kept = new Map<string, { state: Promise<State>; weight: number }>();
  function makeRoom() {
    let all = [...kept.values()].reduce((sum, { weight }) => sum + weight, 0);
    for (const [key, { weight }] of kept) {
      if (all <= weightMax || kept.size === 1) return;
      all -= weight;
      kept.delete(key);
    }
  }
  return (asked) => {
    const key = JSON.stringify(asked);
    const known = kept.get(key);
    const before = known?.state ?? Promise.resolve(undefined);
    const state = before.then((made) => upToDate(asked, made));
    const held = { state, weight: known?.weight ?? 0 };
    kept.delete(key);
    kept.set(key, held);
    state.then(
      (made) => {
        held.weight = weightOf(made);
        makeRoom();
      },
      // A failure is the asker's to hear of; whoever asks next begins anew.
      () => kept.delete(key),
    );
    return state;
  };
}
