import { type ReadScan, readScan } from '../../shared/scan/read-scan';
import { civilDateAt } from '../../shared/time/civil-date';
import { cardPatternOf } from './card-pattern';
import type { ServiceContext } from './service-context';

/** A scan as this store reads it: its own pattern of cards, and its own calendar for years of two digits. */
export function readLabel({ config, clock }: Pick<ServiceContext, 'config' | 'clock'>, scanned: string): ReadScan {
  return readScan(scanned, {
    cardPattern: cardPatternOf(config),
    today: civilDateAt(clock.now(), config.store.zone),
  });
}
