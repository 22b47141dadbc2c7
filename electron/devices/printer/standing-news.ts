import type { Clock, Log } from '../../ports';
import { createAnnouncer, type Unsubscribe } from '../subscription';
import type { DriverState } from './driver';
import type { PrinterCondition } from './printer-condition';

export type StandingNews = {
  readonly subscribe: (listener: () => void) => Unsubscribe;
  /** When the state or its reason last became another one. */
  readonly since: () => number;
  readonly tell: (state: Pick<DriverState, 'kind' | 'reason'>, condition: PrinterCondition) => void;
};

/**
 * What moves of how a printer stands, told once each. Low paper and the drawer's switch stop nothing and are news all the same;
 * only the state has a time and a line in the log.
 */
export function createStandingNews({ clock, log }: { readonly clock: Clock; readonly log: Log }): StandingNews {
  const news = createAnnouncer<void>();
  let since: number = clock.now();
  let shown = 'off ';
  let seen = '';
  return {
    subscribe: listener => news.subscribe(listener),
    since: () => since,
    tell: ({ kind, reason }, { paper, cover, drawerPin }) => {
      const state = `${kind} ${reason ?? ''}`;
      const looks = `${paper} ${cover} ${drawerPin}`;
      if (state === shown && looks === seen) return;
      seen = looks;
      if (state !== shown) {
        shown = state;
        since = clock.now();
        log.info('printer.state', { state: kind, reason });
      }
      news.announce();
    },
  };
}
