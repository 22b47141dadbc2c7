import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ReturnedPackageView } from '../../../shared/ipc/undo-views';
import { FailureNotice } from '../../ui/failure-notice';
import type { Remote } from '../../ui/remote';
import { ScrollRegion } from '../../ui/scroll-region';
import { useWords } from '../../ui/words';

export type ReturnedStore = Remote<ReturnedPackageView[], null>;

type Props = { readonly store: ReturnedStore; readonly now: () => number };

const msPerHour = 3_600_000;

/** Goods that came back and await their destruction, the longest first, each with its clock. */
export function ReturnedGoods({ store, now }: Props) {
  const { t, format } = useWords();
  const { data, failure, load } = useStore(store);
  useEffect(() => void load(null), [load]);
  return (
    <>
      <FailureNotice failure={failure} />
      <p className="page-lead">{t('inventory.returned.lead')}</p>
      <ScrollRegion className="table-scroll">
        <table className="table" aria-label={t('inventory.returned.title')}>
          <thead>
            <tr>
              <th scope="col">{t('inventory.column.item')}</th>
              <th scope="col">{t('inventory.returned.number')}</th>
              <th scope="col" className="table-number">
                {t('inventory.returned.quantity')}
              </th>
              <th scope="col">{t('inventory.returned.at')}</th>
              <th scope="col">{t('inventory.returned.status')}</th>
              <th scope="col">{t('inventory.returned.due')}</th>
            </tr>
          </thead>
          <tbody>
            {(data ?? []).map(item => (
              <tr key={`${item.localRef} ${item.parentBarcode} ${item.barcode ?? ''}`}>
                <td>
                  <span className="cart-name">{item.name}</span>
                  <span className="cart-detail">{item.parentBarcode}</span>
                </td>
                <td>
                  {item.barcode ?? t('inventory.returned.noNumber')}
                  {item.needsLabel ? <span className="cart-detail">{t('inventory.returned.noLabel')}</span> : null}
                </td>
                <td className="table-number">{format.quantity(item.quantity)}</td>
                <td>{format.dateTime(item.returnedAt)}</td>
                <td>{t(`inventory.returned.is.${item.status}`)}</td>
                <td>
                  <Due item={item} now={now()} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {data?.length === 0 ? <p className="table-more">{t('inventory.returned.none')}</p> : null}
      </ScrollRegion>
    </>
  );
}

function Due({ item, now }: { readonly item: ReturnedPackageView; readonly now: number }) {
  const { t, format } = useWords();
  const { destroyAfter } = item;
  if (destroyAfter === null) return '–';
  if (destroyAfter <= now) return <strong>{t('inventory.returned.dueNow')}</strong>;
  const hours = Math.ceil((destroyAfter - now) / msPerHour);
  return t('inventory.returned.dueIn', { time: format.dateTime(destroyAfter), hours });
}
