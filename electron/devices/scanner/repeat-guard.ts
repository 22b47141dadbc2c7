import type { Scan } from './scan';

/** Whether a scan is the device repeating the one before, as cordless bases do. Keeps only that one, and not for long. */
export type RepeatGuard = (scan: Pick<Scan, 'text' | 'aim'>, atMs: number) => boolean;

/** `repeatMs` is asked each time, because a person may set it while codes are being read. */
export function createRepeatGuard(repeatMs: () => number): RepeatGuard {
  let last: { readonly text: string; readonly aim: string | null; readonly atMs: number } | null = null;
  return ({ text, aim }, atMs) => {
    if (last !== null && last.text === text && last.aim === aim && atMs - last.atMs < repeatMs()) return true;
    last = { text, aim, atMs };
    return false;
  };
}
