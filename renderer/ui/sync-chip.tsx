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

type Props = {
  readonly status: SyncStatus;
  /** It undoes a sale: where that came to nothing, nothing is voided. */
  readonly isUndo?: boolean;
};

/** The one word a cashier sees for a sale, or for what undoes one. */
export function SyncChip({ status, isUndo = false }: Props) {
  const { t } = useWords();
  const word = isUndo && status === 'voided' ? t('sync.calledOff') : t(`sync.${status}`);
  return <span className={`chip chip-${tones[status]}`}>{word}</span>;
}
