import type { ReportView } from '../../../shared/ipc/queue-views';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';

type Props = Pick<ReportView, 'decisions'> & {
  /** They are about what undoes a sale. */
  readonly isUndo?: boolean;
};

/** Who decided what, and why; nothing where the program settled it alone. */
export function ReportDecisions({ decisions, isUndo = false }: Props) {
  const { t, format } = useWords();
  if (decisions.length === 0) return null;
  return (
    <>
      <h3 className="panel-title">{t('queue.decisions')}</h3>
      <ol className="attempts" aria-label={t('queue.decisions')}>
        {keyed(decisions, made => `${made.at}`).map(({ key, item: made }) => (
          <li key={key} className="attempt">
            <span className="timeline-event">
              {isUndo && made.decision === 'cancel'
                ? t('sync.calledOff')
                : t(`queue.decided.${made.decision}`, { id: made.biotrackSaleId ?? '' })}
            </span>
            <span className="timeline-time">
              {format.dateTime(made.at)} · {[made.actorName, made.secondName].filter(name => name !== null).join(' + ')}
            </span>
            <span>
              {[made.reason, made.goods === null ? null : t(`queue.goods.${made.goods}`)]
                .filter(part => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
