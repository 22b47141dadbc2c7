import type { TillReportView } from '../../../shared/ipc/till-views';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';

type Props = { readonly sales: TillReportView['unsettled']; readonly openIncidents: number };

const words = { queued: 'queued', sending: 'sending', unknown: 'checking', review: 'needs-review' } as const;

/** Every sale that the state has not settled, whoever sold it and whenever: none is left off a report. */
export function UnsettledList({ sales, openIncidents }: Props) {
  const { t, format } = useWords();
  return (
    <section className="page-card" aria-label={t('till.unsettled')}>
      <h3 className="panel-title">{t('till.unsettled')}</h3>
      {openIncidents === 0 ? null : <Notice tone="warning">{t('till.openIncidents', { count: openIncidents })}</Notice>}
      {sales.length === 0 ? (
        <p>{t('till.allSettled')}</p>
      ) : (
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
                <td>{t(`sync.${words[sale.state]}`)}</td>
                <td className="table-number">{format.money(sale.totalCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
