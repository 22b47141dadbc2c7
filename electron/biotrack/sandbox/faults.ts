import type { Fault } from './fault-modes';

type Armed = { readonly id: number; readonly fault: Fault; left: number };
export type ArmedFault = Fault & { readonly id: number; readonly left: number };

/** The faults waiting to strike. Every fault that fits a request strikes it, and each counts down on its own. */
export class Faults {
  private armed: Armed[] = [];
  private lastId = 0;

  arm(fault: Fault): number {
    this.lastId += 1;
    this.armed.push({ id: this.lastId, fault, left: fault.times });
    return this.lastId;
  }

  clear(): number {
    const count = this.armed.length;
    this.armed = [];
    return count;
  }

  list(): readonly ArmedFault[] {
    return this.armed.map(({ id, fault, left }) => ({ ...fault, id, left }));
  }

  /** A dead registry strikes, and counts, only where the registry is asked. */
  strike(action: string, needsRegistry: boolean): readonly Fault[] {
    const striking = this.armed.filter(({ fault }) => {
      return (fault.action === '*' || fault.action === action) && (fault.mode !== 'mmur_down' || needsRegistry);
    });
    for (const armed of striking) armed.left -= 1;
    this.armed = this.armed.filter(armed => armed.fault.times === 0 || armed.left > 0);
    return striking.map(({ fault }) => fault);
  }
}

/** What a set of faults does to one exchange. */
export type Disturbance = {
  readonly isDroppedBefore: boolean;
  readonly isDroppedAfter: boolean;
  readonly isRegistryDown: boolean;
  readonly takesEffect: boolean;
  readonly delayMs: { readonly before: number; readonly during: number; readonly after: number };
  readonly status: { readonly code: number; readonly retryAfter: number | undefined } | null;
  readonly body: 'json' | 'empty' | 'html' | 'header_leak';
  readonly hasNumbersAsStrings: boolean;
};

const bodies = { empty_200: 'empty', html_200: 'html', header_leak: 'header_leak' } as const;

export function disturbanceOf(faults: readonly Fault[]): Disturbance {
  const has = (mode: Fault['mode']): boolean => faults.some(fault => fault.mode === mode);
  const delay = (when: string): number =>
    faults.reduce((ms, fault) => (fault.mode === 'delay' && fault.when === when ? ms + fault.ms : ms), 0);
  const status = faults.find(fault => fault.mode === 'http_status');
  const garbled = faults.find(fault => fault.mode in bodies)?.mode;
  return {
    isDroppedBefore: has('drop_request'),
    isDroppedAfter: has('drop_reply'),
    isRegistryDown: has('mmur_down'),
    takesEffect: faults.every(fault => !('commit' in fault) || fault.commit),
    delayMs: { before: delay('before'), during: delay('during'), after: delay('after') },
    status: status === undefined ? null : { code: status.status, retryAfter: status.retry_after },
    body: garbled === 'empty_200' || garbled === 'html_200' || garbled === 'header_leak' ? bodies[garbled] : 'json',
    hasNumbersAsStrings: has('numbers_as_strings'),
  };
}
