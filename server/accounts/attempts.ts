/** How many wrong passwords are borne, and how long they are remembered. */
export interface Limit {
  max: number;
  windowMs: number;
}

const fiveMinutesMs = 5 * 60_000;

/**
 * Only wrong passwords count: a whole school, or all phones of a network, may share one address.
 * Of one person at one address few are borne; the others bound who guesses many people's passwords
 * from one address, or one person's from many. `devices` bounds who once knew a password and had many
 * browsers known by it. Nobody is locked out for longer than the window.
 */
export const limits = {
  personThere: { max: 10, windowMs: fiveMinutesMs },
  address: { max: 300, windowMs: fiveMinutesMs },
  person: { max: 100, windowMs: fiveMinutesMs },
  devices: { max: 100, windowMs: fiveMinutesMs },
} as const satisfies Record<string, Limit>;

/**
 * Wrong tokens of links from one address: a token has 128 bits, so this bounds the work of answering
 * who guesses, and no school whose people all open their links on one evening.
 */
export const wrongLinks: Limit = { max: 50, windowMs: fiveMinutesMs };

/**
 * Wrong codes of one person's second factor, wherever they come from: of a million codes three are
 * right at a time, and only who knows the password is asked for one.
 */
export const wrongCodes: Limit = { max: 10, windowMs: fiveMinutesMs };

/** The most keys of one limit that are remembered at once; then the oldest is forgotten. */
const keysMax = 50_000;

export interface Attempts {
  /** Takes a place for one attempt; the seconds to wait when there is none. */
  take(): { waitSeconds: number } | undefined;
  /** Gives the place back: the password was right. */
  giveBack(): void;
}

/**
 * Counts wrong passwords in memory. A browser that is known to have signed in as the person is
 * counted by itself, so that nobody's guessing elsewhere keeps them out. A place is taken before the password is looked at, so that a
 * thousand guesses at once are not a thousand guesses.
 */
export function wrongPasswords(now: () => number) {
  const counts = {
    personThere: windows(limits.personThere, now),
    address: windows(limits.address, now),
    person: windows(limits.person, now),
    devices: windows(limits.devices, now),
  };
  return (username: string, address: string, device?: string): Attempts =>
    attemptsIn(
      device === undefined
        ? [
            counts.personThere(`${username} ${address}`),
            counts.address(address),
            counts.person(username),
          ]
        : [counts.personThere(`${username} on ${device}`), counts.devices(username)],
    );
}

/** As `wrongPasswords`, of one limit under one key. */
export function wrongOnes(limit: Limit, now: () => number) {
  const count = windows(limit, now);
  return (key: string): Attempts => attemptsIn([count(key)]);
}

function attemptsIn(all: ReturnType<ReturnType<typeof windows>>[]): Attempts {
  return {
    take() {
      const waitMs = Math.max(...all.map((count) => count.waitMs()));
      if (waitMs > 0) return { waitSeconds: Math.ceil(waitMs / 1000) };
      for (const count of all) count.add(1);
      return undefined;
    },
    giveBack() {
      for (const count of all) count.add(-1);
    },
  };
}

/** Counts per key; a key's window begins with its first count. */
function windows({ max, windowMs }: Limit, now: () => number) {
  const open = new Map<string, { count: number; endsAt: number }>();
  return (key: string) => {
    const current = () => {
      const found = open.get(key);
      return found && found.endsAt > now() ? found : undefined;
    };
    return {
      waitMs() {
        const window = current();
        return window && window.count >= max ? window.endsAt - now() : 0;
      },
      add(change: 1 | -1) {
        const window = current();
        if (window) window.count = Math.max(0, window.count + change);
        else if (change > 0) begin(key);
      },
    };
  };

  function begin(key: string) {
    open.delete(key);
    const [oldest] = open.size < keysMax ? [] : open.keys();
    if (oldest !== undefined) open.delete(oldest);
    open.set(key, { count: 1, endsAt: now() + windowMs });
  }
}
