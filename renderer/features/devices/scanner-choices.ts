import type { ScannerChoice } from '../../../shared/ipc/device-choices';
import type { ScannerCandidate } from '../../../shared/ipc/device-views';

type HidChoice = Extract<ScannerChoice, { kind: 'hid' }>;
type SerialChoice = Extract<ScannerChoice, { kind: 'serial' }>;

/** What is chosen of a scanner besides which one it is. */
export type ScannerDetails = Pick<HidChoice, 'profile'> & Pick<SerialChoice, 'baud' | 'suffix'>;

/** What scanners come with; RS-232 is the slow one, and a USB port takes any speed. */
const usual: ScannerDetails = { profile: null, baud: 9_600, suffix: 'cr' };

export function scannerDetailsOf(choice: ScannerChoice): ScannerDetails {
  if (choice.kind === 'hid') return { ...usual, profile: choice.profile };
  return choice.kind === 'serial' ? { ...usual, baud: choice.baud, suffix: choice.suffix } : usual;
}

/** The same scanner is the same row of the list, whatever else is chosen of it; two of one model are two rows. */
export function scannerKeyOf(choice: ScannerChoice): string {
  if (choice.kind === 'serial') return `serial ${choice.path}`;
  if (choice.kind !== 'hid') return choice.kind;
  return `hid ${choice.vendorId} ${choice.productId} ${choice.serialNumber ?? ''}`;
}

export function candidateKey({ vendorId, productId, serialNumber, path }: ScannerCandidate): string {
  return path !== null ? `serial ${path}` : `hid ${vendorId} ${productId} ${serialNumber ?? ''}`;
}

/** null: what was chosen before is on the bus no longer, and nothing else was chosen yet. */
export function scannerChoiceOf(
  key: string,
  candidate: ScannerCandidate | null,
  { profile, baud, suffix }: ScannerDetails,
): ScannerChoice | null {
  if (key === 'setup' || key === 'any' || key === 'keyboard') return { kind: key };
  if (candidate === null) return null;
  const { vendorId, productId, serialNumber, path } = candidate;
  if (path !== null) return { kind: 'serial', path, baud, suffix };
  return vendorId === null || productId === null ? null : { kind: 'hid', vendorId, productId, serialNumber, profile };
}
