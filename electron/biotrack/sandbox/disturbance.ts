import { type Fault, type FaultMode, isMode } from './fault-modes';

const bodies = {
  empty_200: 'empty',
  html_200: 'html',
  truncated_json: 'truncated',
  oversized_reply: 'oversized',
  header_leak: 'header-leak',
} as const;

/** What a set of faults does to the line of one exchange; what the state itself does wrong is not in here. */
export type Disturbance = {
  readonly isDroppedBefore: boolean;
  readonly isDroppedAfter: boolean;
  readonly isSilent: boolean;
  readonly takesEffect: boolean;
  readonly delayMs: { readonly before: number; readonly during: number; readonly after: number };
  /** Milliseconds until a request whose connection died reaches the state, and whether it is known there meanwhile. */
  readonly lands: { readonly afterMs: number; readonly isRunning: boolean } | null;
  readonly secondDeliveryMs: number | null;
  readonly status: { readonly code: number; readonly retryAfter: number | undefined } | null;
  readonly body: 'json' | (typeof bodies)[keyof typeof bodies];
  readonly types: 'as they are' | 'strings' | 'numbers';
  readonly cutAtByte: number | null;
  readonly bytesPerSecond: number | null;
};

export function disturbanceOf(faults: readonly Fault[]): Disturbance {
  const find = <M extends FaultMode>(mode: M) => faults.find(fault => isMode(fault, mode));
  const has = (mode: FaultMode): boolean => find(mode) !== undefined;
  const delay = (when: string): number =>
    faults.reduce((ms, fault) => (fault.mode === 'delay' && fault.when === when ? ms + fault.ms : ms), 0);
  const status = find('http_status');
  return {
    isDroppedBefore: has('drop_request') || has('cut_request'),
    isDroppedAfter: has('drop_reply'),
    isSilent: has('black_hole'),
    takesEffect: faults.every(fault => !('commit' in fault) || fault.commit),
    delayMs: { before: delay('before'), during: delay('during'), after: delay('after') },
    lands: landingOf(faults),
    secondDeliveryMs: find('duplicate_delivery')?.ms ?? null,
    status: status === undefined ? null : { code: status.status, retryAfter: status.retry_after },
    body: bodyOf(faults),
    types: has('numbers_as_strings') ? 'strings' : has('strings_as_numbers') ? 'numbers' : 'as they are',
    cutAtByte: find('cut_reply')?.bytes ?? null,
    bytesPerSecond: find('drip')?.bytes_per_second ?? null,
  };
}

function landingOf(faults: readonly Fault[]): Disturbance['lands'] {
  for (const fault of faults) {
    if (fault.mode === 'late_landing') return { afterMs: fault.seconds * 1000, isRunning: false };
    if (fault.mode === 'in_progress') return { afterMs: fault.seconds * 1000, isRunning: true };
  }
  return null;
}

function bodyOf(faults: readonly Fault[]): Disturbance['body'] {
  for (const { mode } of faults) {
    if (mode === 'empty_200' || mode === 'html_200' || mode === 'header_leak') return bodies[mode];
    if (mode === 'truncated_json' || mode === 'oversized_reply') return bodies[mode];
  }
  return 'json';
}
