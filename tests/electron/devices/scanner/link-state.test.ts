import { describe, expect, it } from 'vitest';
import { type LinkEvent, type LinkState, offLink, stepLink } from '../../../../electron/devices/scanner/link-state';

/** Plays events at their times; jitter stands in the middle. */
function play(events: readonly (readonly [atMs: number, event: LinkEvent])[]): readonly LinkState[] {
  let state = offLink;
  return events.map(([atMs, event]) => {
    state = stepLink(state, event, atMs, () => 0.5);
    return state;
  });
}

const plain = (
  kind: 'start' | 'missing' | 'seen' | 'opened' | 'lost' | 'wrong-mode' | 'read' | 'stop' | 'unreadable',
) => {
  return { kind } as const;
};
const kinds = (states: readonly LinkState[]) =>
  states.map(({ kind, reason }) => (reason ? `${kind}: ${reason}` : kind));
const retries = (states: readonly LinkState[]) => states.map(({ retryAtMs }) => retryAtMs);

describe('stepLink', () => {
  it('goes from absent over connecting to ready, and from lost back again', () => {
    const states = play([
      [0, plain('start')],
      [10, plain('seen')],
      [12, plain('opened')],
      [20, plain('lost')],
      [600, plain('missing')],
      [900, plain('seen')],
      [910, plain('opened')],
      [950, plain('stop')],
    ]);
    expect(kinds(states)).toEqual([
      'absent',
      'connecting',
      'ready',
      'lost: gone',
      'lost',
      'connecting',
      'ready',
      'off',
    ]);
    expect(states.map(({ sinceMs }) => sinceMs)).toEqual([0, 10, 12, 20, 20, 900, 910, 950]);
  });

  it('backs off from half a second to ten, and begins anew after half a minute in use', () => {
    const refusals = Array.from({ length: 7 }, () => [0, { kind: 'refused', fault: 'other' }] as const);
    expect(retries(play([[0, plain('start')], ...refusals])).slice(1)).toEqual([
      ...[500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000],
    ]);
    const used = (ms: number) =>
      play([[0, plain('start')], ...refusals, [0, plain('seen')], [0, plain('opened')], [ms, plain('lost')]]).at(-1);
    expect([used(29_999)?.retryAtMs, used(30_000)?.retryAtMs]).toEqual([39_999, 30_500]);
  });

  it.each([
    [{ kind: 'refused', fault: 'driver' }, 'unavailable: driver', null],
    [{ kind: 'refused', fault: 'permission' }, 'unavailable: permission', 10_100],
    [{ kind: 'refused', fault: 'busy' }, 'unavailable: busy', 10_100],
    [{ kind: 'refused', fault: 'gone' }, 'backing-off: gone', 600],
    [{ kind: 'held', by: 'REG-1' }, 'unavailable: held', 10_100],
    [{ kind: 'unclaimed' }, 'unavailable: unclaimed', 10_100],
    [{ kind: 'unreadable' }, 'absent: not-a-pos-scanner', null],
  ] as const)('answers %o with %s', (event, kind, retryAtMs) => {
    const [, , after] = play([
      [0, plain('start')],
      [50, plain('seen')],
      [100, event],
    ]);
    expect([after && kinds([after])[0], after?.retryAtMs]).toEqual([kind, retryAtMs]);
  });

  it('names who holds a device, until it is opened', () => {
    const states = play([
      [0, plain('start')],
      [0, { kind: 'held', by: 'REG-1' }],
      [1, plain('seen')],
    ]);
    expect(states.map(({ heldBy }) => heldBy)).toEqual([null, 'REG-1', null]);
  });

  it('remembers the wrong mode of a scanner that is open, until it sends a code', () => {
    const states = play([
      [0, plain('start')],
      [0, plain('wrong-mode')],
      [0, plain('seen')],
      [0, plain('opened')],
      [1, plain('wrong-mode')],
      [2, plain('read')],
    ]);
    expect(kinds(states)).toEqual(['absent', 'absent', 'connecting', 'ready', 'ready: wrong-mode', 'ready']);
  });
});
