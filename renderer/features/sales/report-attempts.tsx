import type { ReportView } from '../../../shared/ipc/queue-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { timelineDetail } from './timeline-detail';

type Props = { readonly report: ReportView; readonly onRead: (attempt: number) => void };

/** What was sent, as a digest, and what came back of each attempt. */
export function ReportAttempts({ report, onRead }: Props) {
  const { t } = useWords();
  const { sent } = report;
  return (
    <>
      <h3 className="panel-title">{t('queue.attempts')}</h3>
      <dl className="facts facts-wide">
        <div>
          <dt>{t('queue.sent')}</dt>
          <dd>{t('queue.bytes', { count: sent.bytes })}</dd>
        </div>
        <div>
          <dt>{t('queue.digest')}</dt>
          <dd className="digest">{sent.sha256}</dd>
        </div>
        <div>
          <dt>{t('queue.column.card')}</dt>
          <dd>{report.registryIdMasked}</dd>
        </div>
      </dl>
      {report.attemptList.length === 0 ? (
        <p>{t('queue.neverSent')}</p>
      ) : (
        <ol className="attempts" aria-label={t('queue.attempts')}>
          {report.attemptList.map(attempt => (
            <AttemptItem key={attempt.number} attempt={attempt} onRead={onRead} />
          ))}
        </ol>
      )}
    </>
  );
}

type ItemProps = { readonly attempt: ReportView['attemptList'][number]; readonly onRead: (attempt: number) => void };

function AttemptItem({ attempt, onRead }: ItemProps) {
  const words = useWords();
  const { t, format } = words;
  const { number, beganAt, endedAt, outcome, detail, reply } = attempt;
  return (
    <li className="attempt">
      <span className="timeline-event">{t('sales.attempt', { number })}</span>
      <span className="timeline-time">
        {format.dateTime(beganAt)}
        {endedAt === null ? null : ` · ${t('queue.took', { seconds: ((endedAt - beganAt) / 1000).toFixed(1) })}`}
      </span>
      <span>
        {outcome === null ? t('queue.outcome.open') : t(`queue.outcome.${outcome}`)}
        {detail === null ? null : ` · ${timelineDetail('no-answer', detail, words)}`}
      </span>
      {reply === null ? (
        <span className="timeline-detail">{t('queue.nothingCame')}</span>
      ) : (
        <>
          <span className="timeline-detail digest">
            {t('queue.bytes', { count: reply.bytes })} · {reply.sha256}
          </span>
          <Button kind="quiet" label={t('queue.readReplyOf', { number })} onPress={() => onRead(number)}>
            {t('queue.readReply')}
          </Button>
        </>
      )}
    </li>
  );
}
