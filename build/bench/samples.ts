/** The smallest sample that at least this share of all samples does not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There are no samples.');
  return found;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

export type Summary = { readonly p50: number; readonly p99: number; readonly max: number; readonly samples: number };

export function summarize(samples: readonly number[]): Summary {
  return {
    p50: median(samples),
    p99: percentile(samples, 0.99),
    max: percentile(samples, 1),
    samples: samples.length,
  };
}

/** Calls once per input and says how long each call took, in milliseconds. */
export function timeEach<T>(inputs: readonly T[], call: (input: T) => unknown): readonly number[] {
  return inputs.map(input => {
    const start = performance.now();
    call(input);
    return performance.now() - start;
  });
}
