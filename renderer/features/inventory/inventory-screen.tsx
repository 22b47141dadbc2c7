import { RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type StockWatch, stockWatches } from '../../../shared/catalog/stock-watch';
import type { ItemView } from '../../../shared/ipc/register-views';
import type { StatusView } from '../../../shared/ipc/session-views';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Meter } from '../../ui/meter';
import { ruleText } from '../../ui/rule-text';
import { TextField } from '../../ui/text-field';
import { useLater } from '../../ui/use-later';
import { type Column, VirtualTable } from '../../ui/virtual-table';
import { useWords } from '../../ui/words';
import './inventory.css';
import type { InventoryStore } from './inventory-store';
import { labWord } from './lab-word';
import { PackagePage } from './package-page';
import type { PackageStore } from './package-store';
import { ReturnedGoods, type ReturnedStore } from './returned-goods';

type Props = {
  readonly store: InventoryStore;
  readonly packages: PackageStore;
  readonly synced: StatusView['inventory'] | null;
  readonly returned: ReturnedStore;
  readonly now: () => number;
  readonly onOpenSale: (saleId: string) => void;
};

const restMs = 200;

/** What BioTrack says this store holds; what cannot be sold is here too and says why. */
export function InventoryScreen({ store, packages, returned, synced, now, onOpenSale }: Props) {
  const { t } = useWords();
  const { search, watch, rows, hasMore, total, failure, load, loadMore, setWatch, sync } = useStore(store);
  const page = useStore(packages);
  const [isReturned, setReturned] = useState(false);
  const [text, setText] = useState(search);
  // A finished sync moves this date, and with it the list is read again.
  const syncedAt = synced?.syncedAt ?? null;
  useEffect(() => {
    if (syncedAt !== undefined) void load(store.getState().search);
  }, [load, store, syncedAt]);
  useLater(text.trim(), restMs, value => {
    if (value !== search) void load(value);
  });
  // A scan asks as well, and what it asked for stands in the box.
  useEffect(() => setText(typed => (typed.trim() === search ? typed : search)), [search]);
  const more = useCallback(() => void loadMore(), [loadMore]);
  const columns = useColumns(page.open);
  if (page.shown !== null) return <PackagePage shown={page.shown} onBack={page.close} onOpenSale={onOpenSale} />;
  return (
    <section className="page" aria-label={t('inventory.title')}>
      <header className="page-head">
        <h1 className="page-title">{t('inventory.title')}</h1>
        <div className="filters">
          <TextField
            label={t('inventory.search')}
            value={text}
            maxLength={64}
            disabled={isReturned || watch !== null}
            onChange={event => setText(event.target.value)}
          />
          <WatchField
            watch={isReturned ? 'returned' : watch}
            onWatch={chosen => {
              setReturned(chosen === 'returned');
              if (chosen !== 'returned') void setWatch(chosen);
            }}
          />
          <Button icon={<RefreshCw aria-hidden="true" />} onPress={() => void sync()}>
            {t('inventory.sync')}
          </Button>
        </div>
      </header>
      <SyncLine total={total} synced={synced} />
      <FailureNotice failure={failure ?? page.failure} />
      {isReturned ? (
        <ReturnedGoods store={returned} now={now} />
      ) : (
        <VirtualTable
          label={t('inventory.title')}
          columns={columns}
          rows={rows}
          keyOf={row => row.key}
          rowHeight={60}
          hasMore={hasMore}
          onMore={more}
          moreText={t('common.loadingMore')}
          emptyText={t('inventory.none')}
        />
      )}
    </section>
  );
}

function SyncLine({ total, synced }: { readonly total: number; readonly synced: StatusView['inventory'] | null }) {
  const { t, format } = useWords();
  const at = synced?.syncedAt ?? null;
  const progress = synced?.progress ?? null;
  return (
    <div className="inventory-line">
      <p>
        {`${t('inventory.total', { count: total })} · ${
          at === null ? t('inventory.never') : t('inventory.synced', { time: format.dateTime(at) })
        }`}
      </p>
      {progress === null ? null : (
        <Meter
          label={t('inventory.progressLabel')}
          text={t('inventory.progress', { rows: progress.rows })}
          used={progress.fraction}
          isOver={false}
        />
      )}
    </div>
  );
}

function useColumns(open: (barcode: string) => Promise<void>): readonly Column<ItemView>[] {
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
        width: 88,
        isNumber: true,
        cell: item => (item.onHand === null ? '–' : format.quantity(item.onHand)),
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

/** Returned goods are no part of what the state lists for sale, and have a table of their own. */
type Shown = StockWatch | 'returned' | null;
type WatchProps = { readonly watch: Shown; readonly onWatch: (watch: Shown) => void };

const shown = [...stockWatches, 'returned'] as const;

function WatchField({ watch, onWatch }: WatchProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('inventory.show')}
      </label>
      <select
        id={id}
        className="select"
        value={watch ?? ''}
        onChange={event => onWatch(shown.find(each => each === event.target.value) ?? null)}
      >
        <option value="">{t('inventory.everything')}</option>
        {shown.map(each => (
          <option key={each} value={each}>
            {t(`inventory.watch.${each}`)}
          </option>
        ))}
      </select>
    </div>
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
