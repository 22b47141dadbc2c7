import type { ReportView } from '../../../shared/ipc/queue-views';
import { Button } from '../../ui/button';
import { SyncChip } from '../../ui/sync-chip';
import { useWords } from '../../ui/words';

type Props = {
  readonly report: Pick<ReportView, 'saleId' | 'reports'>;
  readonly onOpen: (saleId: string) => void;
};

/**
 * A refund whose goods came back is told to the state more than once, each with a story of its own: what was refunded, and
 * each time that the goods were put down to be destroyed.
 */
export function ReportLinks({ report, onOpen }: Props) {
  const { t, format } = useWords();
  if (report.reports.length < 2) return null;
  return (
    <fieldset className="report-actions report-links" aria-label={t('queue.reports')}>
      {report.reports.map(({ saleId, op, status, madeAt }) => (
        <Button key={saleId} isPressed={saleId === report.saleId} onPress={() => onOpen(saleId)}>
          {t(`till.op.${op}`)} · {format.dateTime(madeAt)} <SyncChip status={status} isUndo />
        </Button>
      ))}
    </fieldset>
  );
}
