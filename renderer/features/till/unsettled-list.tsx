import type { TillReportView } from '../../../shared/ipc/till-views';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';

type Props = {
  readonly sales: TillReportView['unsettled'];
  readonly openIncidents: number;
  readonly openUndoIncidents: number;
};

const words = {
  queued: 'sync.queued',
  sending: 'sync.sending',
  unknown: 'sync.checking',
  review: 'sync.needs-review',
  'registry-pending': 'till.registryPending',
} as const;

/** Every sale that the state has not settled, whoever sold it and whenever: none is left off a report. */
export function UnsettledList({ sales, openIncidents, openUndoIncidents }: Props) {
  const { t, format } = useWords();
  const isClear = sales.length + openIncidents + openUndoIncidents === 0;
  return (
    <section className="page-card" aria-label={t('till.unsettled')}>
      <h3 className="panel-title">{t('till.unsettled')}</h3>
      {openIncidents === 0 ? null : <Notice tone="warning">{t('till.openIncidents', { count: openIncidents })}</Notice>}
      {openUndoIncidents === 0 ? null : (
        <Notice tone="warning">{t('till.openUndoIncidents', { count: openUndoIncidents })}</Notice>
      )}
      {isClear ? <p>{t('till.allSettled')}</p> : null}
      {sales.length === 0 ? null : (
        <table className="table" aria-label={t('till.unsettled')}>
          <thead>
            <tr>
              <th scope="col">{t('till.reference')}</th>
              <th scope="col">{t('till.sold')}</th>
              <th scope="col">{t('till.status')}</th>
              <th scope="col" className="table-number">
                {t('till.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sales.map(sale => (
              <tr key={`${sale.localRef} ${sale.op}`}>
                <td>
                  {sale.localRef}
                  {sale.op === 'dispense' ? null : <span className="cart-detail">{t(`till.op.${sale.op}`)}</span>}
                </td>
                <td>
                  {format.dateTime(sale.soldAt)}
                  {sale.isOfSession ? null : <span className="cart-detail">{t('till.earlier')}</span>}
                </td>
                <td>{t(words[sale.state])}</td>
                <td className="table-number">{format.money(sale.totalCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
