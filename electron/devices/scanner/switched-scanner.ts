import { createDeviceSwitch } from '../device-switch';
import { createAnnouncer } from '../subscription';
import type { HeardReport, Scan, ScannerState, ScanTrouble } from './scan';
import type { Scanner } from './scanner-driver';

export type SwitchedScanner<Config> = Scanner & {
  /** Closes the scanner in use and takes another one in its place; whoever listens goes on listening. */
  readonly use: (config: Config) => Promise<void>;
};

/** The scanner of a terminal whose choice may change while it runs. Switches follow each other, however fast they are asked. */
export function createSwitchedScanner<Config>(
  build: (config: Config) => Scanner,
  first: Config,
): SwitchedScanner<Config> {
  const scans = createAnnouncer<Scan>();
  const states = createAnnouncer<ScannerState>();
  const troubles = createAnnouncer<ScanTrouble>();
  const changes = createAnnouncer<void>();
  const reports = createAnnouncer<HeardReport>();
  let leave = () => {};
  const { current, start, stop, use } = createDeviceSwitch<Config, Scanner>({
    first,
    // What the scanner in use tells while it is closed is nobody's business any more.
    build: config => {
      leave();
      const scanner = build(config);
      const ends = [
        scanner.onScan(scans.announce),
        scanner.onState(states.announce),
        scanner.onTrouble(troubles.announce),
        scanner.onChange(changes.announce),
        scanner.onReport(reports.announce),
      ];
      leave = () => {
        for (const end of ends) end();
      };
      return scanner;
    },
    onSwitched: scanner => {
      states.announce(scanner.state());
      changes.announce();
    },
  });

  return {
    ...{ start, stop, use },
    search: () => current().search(),
    pause: () => current().pause(),
    resume: () => current().resume(),
    state: () => current().state(),
    views: () => current().views(),
    complain: key => current().complain(key),
    setRepeatMs: ms => current().setRepeatMs(ms),
    pair: pairing => current().pair(pairing),
    onScan: scans.subscribe,
    onState: states.subscribe,
    onTrouble: troubles.subscribe,
    onChange: changes.subscribe,
    onReport: reports.subscribe,
  };
}
