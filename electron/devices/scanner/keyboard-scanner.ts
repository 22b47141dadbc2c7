import { expireWedge, idleWedge, stepWedge, type WedgeKey, wedgeWaitMs } from '../../../shared/scan/wedge-detector';
import type { Unsubscribe } from '../subscription';
import { decodeScan } from './decode-scan';
import { createRepeatGuard } from './repeat-guard';
import { createScannerBoard } from './scanner-board';
import type { Scanner, ScannerPorts } from './scanner-driver';

/** A key before the page sees it; only keys that go down are told. */
export type PressedKey = Omit<WedgeKey, 'at' | 'focus'>;
/** The window's keyboard: whoever answers true keeps the key from the page. */
export type KeySource = { readonly onKey: (take: (key: PressedKey) => boolean) => Unsubscribe };

export const noKeys: KeySource = { onKey: () => () => {} };

/** What wedge scanners are programmed to send before each code (README, "Scanners"). */
const profile = { mode: 'prefix', prefix: { key: 'b', ctrl: true } } as const;
const key = 'keyboard';

/**
 * A wedge types like a keyboard. One that is programmed with Ctrl+B before each code is heard here, before the page gets a
 * key of it: whatever has the focus, a dialog or a page that is still loading, nothing is typed. One without a prefix can
 * only be told from a person by somebody who knows what has the focus, which is the page (renderer/features/register).
 */
export function createKeyboardScanner(
  ports: Pick<ScannerPorts, 'clock' | 'timers' | 'random' | 'log' | 'deviceLog'>,
  keys: KeySource = noKeys,
  repeatGuardMs?: number,
): Scanner {
  const { clock, timers } = ports;
  const board = createScannerBoard(ports, repeatGuardMs);
  const link = board.link({
    ...{ key, kind: 'keyboard', name: '', maker: '', where: '', mode: null },
    ...{ vendorId: null, productId: null, profile: null, canBeep: false },
  });
  const isRepeat = createRepeatGuard(board.repeatMs);
  let state = idleWedge;
  let unsubscribe: Unsubscribe = () => {};
  let cancelWait = () => {};

  const hear = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const aim = /^\][A-Za-z][0-9A-Za-z]/.exec(text)?.[0] ?? null;
    const scan = { ...decodeScan({ aim, codeId: null, bytes }, key, clock), text: text.slice(aim?.length ?? 0) };
    link.hear(bytes, isRepeat(scan, clock.monotonicMs()) ? { kind: 'repeat' } : { kind: 'scan', scan });
  };
  const lose = () => {
    link.hear(new Uint8Array(0), { kind: 'trouble', trouble: { kind: 'cut' } });
  };
  /** A licence ends with silence, and a code whose suffix never comes must not swallow the keys of a person. */
  const wait = () => {
    cancelWait();
    const ms = wedgeWaitMs(state);
    if (ms === null) return;
    cancelWait = timers.after(ms, () => {
      const step = expireWedge(state, clock.monotonicMs());
      state = step.state;
      if (step.effect.kind === 'scan') hear(step.effect.text);
      if (step.effect.kind === 'discard') lose();
      wait();
    });
  };
  const press = (pressed: PressedKey): boolean => {
    const step = stepWedge(profile, state, { ...pressed, at: clock.monotonicMs(), focus: 'page' });
    state = step.state;
    wait();
    if (step.effect.kind === 'scan') hear(step.effect.text);
    if (step.effect.kind === 'discard') lose();
    return step.effect.kind === 'discard' ? step.effect.takesKey : step.effect.kind !== 'pass';
  };
  const begin = () => {
    unsubscribe();
    unsubscribe = keys.onKey(press);
    link.step({ kind: 'opened' });
  };
  const end = () => {
    unsubscribe();
    unsubscribe = () => {};
    cancelWait();
    state = idleWedge;
    link.step({ kind: 'stop' });
    return Promise.resolve();
  };

  return {
    ...board,
    start: begin,
    resume: begin,
    pause: end,
    stop: end,
    search: () => {},
    complain: () => {},
    pair: () => {},
  };
}
