/** How often each is measured. */
export const runs = 5;

/** What was measured, run by run, and what it must reach, if anything. */
export interface Measured {
  what: string;
  unit: string;
  values: readonly number[];
  atLeast?: number;
  atMost?: number;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Whether the median reaches what it must. */
export function isReached({ values, atLeast, atMost }: Measured): boolean {
  const middle = median(values);
  return middle >= (atLeast ?? -Infinity) && middle <= (atMost ?? Infinity);
}

/** A line for each, with its median, its runs and its limit. */
export function tableOf(measured: readonly Measured[]): string {
  const width = Math.max(...measured.map(({ what }) => what.length));
  return measured
    .map((one) => {
      const { what, unit, values, atLeast, atMost } = one;
      const limits = [
        atLeast !== undefined && `at least ${atLeast}; `,
        atMost !== undefined && `at most ${atMost}; `,
      ];
      const limit = limits.filter(Boolean).join("");
      const all = values.map((value) => figure(value)).join(" ");
      const verdict = isReached(one) ? "✓" : "✗";
      return `${verdict} ${what.padEnd(width)}  ${figure(median(values)).padStart(6)} ${unit} (${limit}${all})`;
    })
    .join("\n");
}

function figure(value: number): string {
  return String(Number(value.toFixed(value < 20 ? 2 : 0)));
}
