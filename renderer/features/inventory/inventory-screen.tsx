import { RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { stockWatches } from '../../../shared/catalog/stock-watch';
import type { StatusView } from '../../../shared/ipc/session-views';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Meter } from '../../ui/meter';
import { TextField } from '../../ui/text-field';
import { useLater } from '../../ui/use-later';
import { VirtualTable } from '../../ui/virtual-table';
import { useWords } from '../../ui/words';
import './inventory.css';
import { useInventoryColumns } from './inventory-columns';
import { type InventoryStore, isList, type Shown } from './inventory-store';
import { LowStock, type LowStockStore } from './low-stock';
import { PackagePage } from './package-page';
import type { PackageStore } from './package-store';
import { ReturnedGoods, type ReturnedStore } from './returned-goods';

type Props = {
  readonly store: InventoryStore;
  readonly packages: PackageStore;
  readonly synced: StatusView['inventory'] | null;
  readonly low: LowStockStore;
  readonly returned: ReturnedStore;
  readonly now: () => number;
  readonly onOpenSale: (saleId: string) => void;
};

const restMs = 200;

/** What BioTrack says this store holds; what cannot be sold is here too and says why. */
export function InventoryScreen({ store, packages, low, returned, synced, now, onOpenSale }: Props) {
  const { t } = useWords();
  const { search, watch, rows, hasMore, total, failure, load, loadMore, setWatch, showProduct, sync } = useStore(store);
  const page = useStore(packages);
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
  const columns = useInventoryColumns(page.open);
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
            disabled={watch !== null}
            onChange={event => setText(event.target.value)}
          />
          <WatchField watch={watch} onWatch={chosen => void setWatch(chosen)} />
          <Button icon={<RefreshCw aria-hidden="true" />} onPress={() => void sync()}>
            {t('inventory.sync')}
          </Button>
        </div>
      </header>
      <SyncLine total={isList(watch) ? total : null} synced={synced} />
      <FailureNotice failure={failure ?? page.failure} />
      {watch === 'returned' ? <ReturnedGoods store={returned} now={now} /> : null}
      {watch === 'low' ? <LowStock store={low} syncedAt={syncedAt} onShow={name => void showProduct(name)} /> : null}
      {isList(watch) ? (
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
      ) : null}
    </section>
  );
}

type SyncProps = {
  /** null: something else than the list of items is shown. */
  readonly total: number | null;
  readonly synced: StatusView['inventory'] | null;
};

function SyncLine({ total, synced }: SyncProps) {
  const { t, format } = useWords();
  const at = synced?.syncedAt ?? null;
  const progress = synced?.progress ?? null;
  return (
    <div className="inventory-line">
      <p>
        {[
          ...(total === null ? [] : [t('inventory.total', { count: total })]),
          at === null ? t('inventory.never') : t('inventory.synced', { time: format.dateTime(at) }),
        ].join(' · ')}
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
