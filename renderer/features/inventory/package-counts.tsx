import type { PackageView } from '../../../shared/ipc/inventory-views';
import { Notice } from '../../ui/notice';
import { SyncChip } from '../../ui/sync-chip';
import { useWords } from '../../ui/words';

type Props = { readonly shown: PackageView; readonly onOpenSale: (saleId: string) => void };

/** From the state's count to what can be sold here, step by step; and what to do before anybody corrects a count. */
export function PackageCounts({ shown, onOpenSale }: Props) {
  const { t, format } = useWords();
  const { item, stateCount, stateCountAt, sales, offShelf } = shown;
  return (
    <section className="page-card" aria-label={t('inventory.counts.title')}>
      <h2 className="panel-title">{t('inventory.counts.title')}</h2>
      <table className="table" aria-label={t('inventory.counts.title')}>
        <tbody>
          <tr>
            <th scope="row">{t('inventory.counts.state', { time: format.dateTime(stateCountAt) })}</th>
            <td className="table-number">{format.quantity(stateCount)}</td>
          </tr>
          {sales.map(sale => (
            <tr key={sale.saleId}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onOpenSale(sale.saleId)}>
                  {t('inventory.counts.sale', { ref: sale.localRef, time: format.dateTime(sale.soldAt) })}
                </button>{' '}
                <SyncChip status={sale.syncStatus} />
              </th>
              <td className="table-number">−{format.quantity(sale.quantity)}</td>
            </tr>
          ))}
          {offShelf === 0 ? null : (
            <tr>
              <th scope="row">{t('inventory.counts.offShelf')}</th>
              <td className="table-number">−{format.quantity(offShelf)}</td>
            </tr>
          )}
          <tr>
            <th scope="row">
              <strong>{t('inventory.counts.onHand')}</strong>
            </th>
            <td className="table-number">
              <strong>{format.quantity(item.onHand ?? 0)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      <Notice tone="warning" title={t('inventory.counts.causeFirst')}>
        <p>{t('inventory.counts.cause')}</p>
      </Notice>
    </section>
  );
}
