import { findLoginByBadge } from '../../../db/repositories/badges';
import { findPatientByRegistryId } from '../../../db/repositories/patients';
import type { TestScanView } from '../../../shared/ipc/device-views';
import { readScan } from '../../../shared/scan/read-scan';
import type { Scan } from '../../devices/scanner/scan';
import { symbologyOf } from '../../devices/scanner/symbology';
import { cardPatternOf } from '../card-pattern';
import type { ServiceContext } from '../service-context';
import { readToday } from '../today';

export type ScanKind = { readonly kind: TestScanView['kind']; readonly isPersonal: boolean };

type KindContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn'>;

/**
 * What a code of the live test is. Whatever may be a person's is said to be: cards, also of another form than the store's,
 * licences, and everything that came as a PDF417 or could not be read.
 */
export function scanKindOf(context: KindContext, { text, aim }: Pick<Scan, 'text' | 'aim'>): ScanKind {
  const today = readToday(context).registryDay;
  const { kind } = readScan(`${aim ?? ''}${text}`, { cardPattern: cardPatternOf(context.config), today });
  const isLicenceForm = symbologyOf(aim, null, text.length) === 'pdf417';
  if (kind !== 'text')
    return { kind, isPersonal: kind === 'card' || kind === 'licence' || kind === 'unreadable' || isLicenceForm };
  if (findPatientByRegistryId(context.db, text.trim().toUpperCase()) !== null)
    return { kind: 'card', isPersonal: true };
  if (findLoginByBadge(context.db, text.trim()) !== null) return { kind: 'badge', isPersonal: false };
  return { kind: 'text', isPersonal: isLicenceForm };
}
