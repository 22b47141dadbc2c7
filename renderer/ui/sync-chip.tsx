import type { SyncStatus } from '../../shared/sync/sync-status';
import './sync-chip.css';
import { useWords } from './words';

const tones = {
  queued: 'waiting',
  sending: 'waiting',
  checking: 'waiting',
  synced: 'good',
  refused: 'bad',
  'needs-review': 'bad',
  voided: 'quiet',
  'not-reported': 'quiet',
} as const satisfies Record<SyncStatus, string>;

/** The one word a cashier sees for a sale. */
export function SyncChip({ status }: { readonly status: SyncStatus }) {
  const { t } = useWords();
  return <span className={`chip chip-${tones[status]}`}>{t(`sync.${status}`)}</span>;
}
