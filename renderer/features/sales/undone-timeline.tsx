import type { UndoRecordView } from '../../../shared/ipc/undo-views';
import { useWords } from '../../ui/words';
import { TimelineList } from './sale-timeline';

/** What of an undoing is told to the state. */
export const opOfUndo = { void: 'void', refund: 'refund', restock: 'refund', correct: 'modify' } as const;

type Props = { readonly record: Pick<UndoRecordView, 'kind' | 'localRef' | 'timeline'> };

/** Every step of an undoing and of its goods, folded away: the record above says how it stands. */
export function UndoneTimeline({ record }: Props) {
  const { t } = useWords();
  if (record.timeline.length === 0) return null;
  return (
    <details className="undone-timeline">
      <summary>{t('sales.timelineOf', { ref: record.localRef })}</summary>
      <TimelineList timeline={record.timeline} op={opOfUndo[record.kind]} />
    </details>
  );
}
