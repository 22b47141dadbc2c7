import { type DrawerOpening, recordDrawerFailure, recordDrawerOpening } from '../../../db/transactions/record-drawer';
import type { DrawerCause } from '../../../shared/payment/drawer';
import type { KickResult, Printer } from '../../devices/printer/printer-driver';
import type { Pusher } from '../../ipc/push';
import type { ServiceContext } from '../service-context';

export type DrawerDesk = {
  /** For money that is due: who and why are written down first. Never rejects for a drawer that jams; it has a key. */
  readonly openFor: (cause: Exclude<DrawerCause, 'no-sale'>, subject: string, actorId: string) => Promise<KickResult>;
  readonly openWithoutSale: (opening: {
    readonly actorId: string;
    readonly reason: string;
    readonly note: string | null;
    readonly approverId: string | null;
  }) => Promise<KickResult>;
};

/** Whoever asked for it without a sale is answered in person, and a sale says itself that its printer is away. */
function isUntold(cause: DrawerCause): boolean {
  return cause === 'till' || cause === 'money-back';
}

type DrawerContext = Pick<ServiceContext, 'db' | 'clock' | 'log'> & {
  readonly printer: Pick<Printer, 'hasDrawer' | 'kick'>;
  readonly push: Pusher;
};

/**
 * The only way to the cash drawer: no kick without a row that says who and why. Where no drawer hangs on the printer, everybody
 * uses the key and nothing is said; one that should have opened and did not is a message and never holds anything up.
 */
export function createDrawerDesk({ db, clock, log, printer, push }: DrawerContext): DrawerDesk {
  async function open(opening: DrawerOpening): Promise<KickResult> {
    if (!printer.hasDrawer) return 'off';
    const number = recordDrawerOpening(db, opening);
    const result = await printer.kick();
    if (result !== 'sent') {
      log.warn('drawer.fault', { name: 'not-opened' });
      recordDrawerFailure(db, { number, actorId: opening.actorId, at: clock.now(), reason: result });
      if (isUntold(opening.cause)) push('drawer.trouble', { code: 'E-DRW-01' });
    }
    return result;
  }

  return {
    openFor: (cause, subject, actorId) => open({ cause, subject, actorId, at: clock.now() }),
    openWithoutSale: opening => open({ ...opening, cause: 'no-sale', at: clock.now() }),
  };
}
