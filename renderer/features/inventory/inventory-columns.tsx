import { useMemo } from 'react';
import type { ListedItemView } from '../../../shared/ipc/inventory-views';
import type { ItemView } from '../../../shared/ipc/register-views';
import { ruleText } from '../../ui/rule-text';
import type { Column } from '../../ui/virtual-table';
import { useWords } from '../../ui/words';
import './inventory.css';
import { labWord } from './lab-word';

/** What is told of every item of the list. */
export function useInventoryColumns(open: (barcode: string) => Promise<void>): readonly Column<ListedItemView>[] {
  const { t, format } = useWords();
  return useMemo(
    () => [
      {
        key: 'item',
        header: t('inventory.column.item'),
        cell: item => (
          <>
            <ItemName item={item} open={open} />
            <span className="cart-detail">{[item.barcode, item.batch].filter(part => part !== null).join(' · ')}</span>
          </>
        ),
      },
      {
        key: 'route',
        header: t('inventory.column.route'),
        width: 142,
        cell: item =>
          item.route === null
            ? t(item.kind === 'merchandise' ? 'register.merchandise' : 'register.device')
            : t(`route.${item.route}`),
      },
      {
        key: 'weight',
        header: t('inventory.column.medWeight'),
        width: 158,
        isNumber: true,
        cell: item => {
          if (item.medWeight !== null && item.unit !== null) return format.amount(item.medWeight, item.unit);
          return item.kind === 'package' ? t('inventory.missing') : '–';
        },
      },
      {
        key: 'onHand',
        header: t('inventory.column.onHand'),
        width: 96,
        isNumber: true,
        cell: item => <OnHand item={item} />,
      },
      {
        key: 'lab',
        header: t('inventory.column.lab'),
        width: 102,
        cell: item => labWord(item.labStatus, t),
      },
      {
        key: 'expires',
        header: t('inventory.column.expires'),
        width: 130,
        isShort: true,
        cell: item => (item.expiresOn === null ? '–' : format.day(item.expiresOn)),
      },
      {
        key: 'price',
        header: t('inventory.column.price'),
        width: 88,
        isNumber: true,
        cell: item => (item.priceCents === null ? '–' : format.money(item.priceCents)),
      },
      {
        key: 'blocked',
        header: t('inventory.column.blocked'),
        width: 180,
        cell: item => <WhyBlocked item={item} />,
      },
    ],
    [t, format, open],
  );
}

/** Little of the whole product; the package beside it in the list may be the other half of what is left. */
function OnHand({ item }: { readonly item: ListedItemView }) {
  const { t, format } = useWords();
  return (
    <>
      {item.onHand === null ? '–' : format.quantity(item.onHand)}
      {item.isLow ? (
        <span className="stock-low">
          <span className="chip chip-waiting">{t('inventory.low.little')}</span>
        </span>
      ) : null}
    </>
  );
}

/** Merchandise is no business of the state's and has no page. */
function ItemName({ item, open }: { readonly item: ItemView; readonly open: (barcode: string) => Promise<void> }) {
  const { t } = useWords();
  const { barcode } = item;
  if (item.kind === 'merchandise' || barcode === null) return <span className="cart-name">{item.name}</span>;
  return (
    <button
      type="button"
      className="link cart-name"
      aria-label={t('inventory.open', { name: item.name, barcode })}
      onClick={() => void open(barcode)}
    >
      {item.name}
    </button>
  );
}

function WhyBlocked({ item }: { readonly item: ItemView }) {
  const words = useWords();
  const { t } = words;
  if (item.blockedBy.length === 0) return <span className="chip chip-good">{t('inventory.sellable')}</span>;
  return (
    <span className="item-blocked">
      {item.blockedBy.map(code => ruleText({ code, route: item.route, on: item.expiresOn }, words)).join(' ')}
    </span>
  );
}
