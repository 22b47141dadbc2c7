import type { Scanner } from './scanner-driver';

/**
 * The scanner that a terminal is set up with, and the keyboard beside it: a wedge is what a store has in the drawer when
 * its scanner breaks, and it works without anybody changing a setting. What the screen shows is the first one's.
 */
export function joinScanners(main: Scanner, keyboard: Scanner): Scanner {
  const both = [main, keyboard];
  const all = async (ends: readonly Promise<void>[]) => void (await Promise.all(ends));
  const fromBoth =
    <T>(subscribe: (scanner: Scanner) => (listener: T) => () => void) =>
    (listener: T) => {
      const ends = both.map(scanner => subscribe(scanner)(listener));
      return () => {
        for (const end of ends) end();
      };
    };
  return {
    ...main,
    start: () => {
      for (const scanner of both) scanner.start();
    },
    resume: () => {
      for (const scanner of both) scanner.resume();
    },
    stop: () => all(both.map(scanner => scanner.stop())),
    pause: () => all(both.map(scanner => scanner.pause())),
    setRepeatMs: ms => {
      for (const scanner of both) scanner.setRepeatMs(ms);
    },
    onScan: fromBoth(scanner => scanner.onScan),
    onTrouble: fromBoth(scanner => scanner.onTrouble),
    onReport: fromBoth(scanner => scanner.onReport),
  };
}
