import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { LowProductView } from '../../../shared/ipc/inventory-views';
import { FailureNotice } from '../../ui/failure-notice';
import type { Remote } from '../../ui/remote';
import { type Column, VirtualTable } from '../../ui/virtual-table';
import { useWords } from '../../ui/words';
import './inventory.css';

export type LowStockStore = Remote<LowProductView[], null>;

type Props = {
  readonly store: LowStockStore;
  /** When the state's counts were downloaded last; with a newer one the list is read again. */
  readonly syncedAt: number | null | undefined;
  /** All packages of one product. */
  readonly onShow: (name: string) => void;
};

/** Products of which little is left by the store's own word, the scarcest first; what is ordered goes by products. */
export function LowStock({ store, syncedAt, onShow }: Props) {
  const { t } = useWords();
  const { data, failure, load } = useStore(store);
  useEffect(() => {
    if (syncedAt !== undefined) void load(null);
  }, [load, syncedAt]);
  const columns = useColumns(onShow);
  return (
    <>
      <FailureNotice failure={failure} />
      <p className="page-lead">{t('inventory.low.lead')}</p>
      <VirtualTable
        label={t('inventory.low.title')}
        columns={columns}
        rows={data ?? []}
        keyOf={row => row.name}
        rowHeight={52}
        hasMore={data === null && failure === null}
        onMore={nothingMore}
        moreText={t('common.loadingMore')}
        emptyText={data === null ? '' : t('inventory.low.none')}
      />
    </>
  );
}

/** All of it comes at once. */
const nothingMore = () => undefined;

function useColumns(onShow: Props['onShow']): readonly Column<LowProductView>[] {
  const { t, format } = useWords();
  return [
    { key: 'product', header: t('inventory.low.product'), cell: row => <ProductName product={row} onShow={onShow} /> },
    {
      key: 'form',
      header: t('inventory.low.form'),
      width: 150,
      cell: ({ form }) => (
        <span className="stock-form">
          {form === null ? '–' : form === 'DEVICE' ? t('inventory.low.device') : t(`form.${form}`)}
        </span>
      ),
    },
    {
      key: 'onHand',
      header: t('inventory.column.onHand'),
      width: 92,
      isNumber: true,
      cell: row => format.quantity(row.onHand),
    },
    {
      key: 'low',
      header: t('inventory.low.from'),
      width: 118,
      isNumber: true,
      cell: row => format.quantity(row.low),
    },
    {
      key: 'packages',
      header: t('inventory.low.packages'),
      width: 100,
      isNumber: true,
      cell: ({ packages }) => packages,
    },
    {
      key: 'is',
      header: t('inventory.low.state'),
      width: 120,
      cell: ({ onHand }) => (
        <span className={onHand === 0 ? 'chip chip-bad' : 'chip chip-waiting'}>
          {t(onHand === 0 ? 'inventory.low.gone' : 'inventory.low.little')}
        </span>
      ),
    },
  ];
}

function ProductName({ product, onShow }: { readonly product: LowProductView; readonly onShow: Props['onShow'] }) {
  const { t } = useWords();
  const { name, packages } = product;
  if (packages === 0) return <span className="cart-name">{name}</span>;
  return (
    <button
      type="button"
      className="link cart-name"
      aria-label={t('inventory.low.show', { name })}
      onClick={() => onShow(name)}
    >
      {name}
    </button>
  );
}
