import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SaleView } from '../../../shared/ipc/sale-views';
import type { StatusView } from '../../../shared/ipc/session-views';
import type { CivilDate } from '../../../shared/kernel/units';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { HistoryStore } from './history-store';
import { QueueScreen } from './queue-screen';
import type { QueueStore } from './queue-store';
import type { ReceiptsFileStore } from './receipts-file';
import { ReceiptsScreen, type ReceiptsStore } from './receipts-screen';
import { SalesScreen } from './sales-screen';
import type { SalesStore } from './sales-store';

/** To the story of a sale, or of what undoes one. */
export type OpenStory = (subjectId: string) => void;

type Props = {
  readonly sales: SalesStore;
  readonly history: HistoryStore;
  readonly queue: QueueStore;
  readonly receipts: ReceiptsStore;
  readonly receiptsFile: ReceiptsFileStore;
  readonly onPreviewReceipts: (auditId: string) => void;
  readonly isLead: boolean;
  readonly connection: StatusView['connection'];
  readonly now: () => number;
  /** In the store. */
  readonly today: CivilDate;
  /** What a lead must see first, above every room. */
  readonly urgent: ReactNode;
  /** What else can be printed of a sale. */
  readonly documentsOf: (sale: SaleView) => ReactNode;
  /** @param onOpenStory null for whoever may not see what the state said */
  readonly undoneOf: (sale: SaleView, onOpenStory: OpenStory | null) => ReactNode;
  readonly labelOf: (sale: SaleView, line: SaleView['lines'][number]) => ReactNode;
  readonly firstRoom?: 'history' | 'queue';
};

const rooms = ['history', 'queue', 'receipts'] as const;
type Room = (typeof rooms)[number];

/** The history is everybody's; what is still owed to the state, and whether both sides agree, is for leads. */
export function SalesArea({ sales, queue, receipts, isLead, connection, now, ...props }: Props) {
  const { urgent, history, today, documentsOf, undoneOf, labelOf, firstRoom = 'history' } = props;
  const { t } = useWords();
  const [room, setRoom] = useState<Room>(firstRoom);
  useEffect(() => () => queue.getState().leave(), [queue]);
  const shown = useStore(
    sales,
    state => `${state.sale?.id ?? ''} ${state.filter.search}${state.filter.packageId ?? ''}`,
  );
  const seen = useRef(shown);
  // A scan opens a sale, or asks for some, whatever room a lead is in. What was there before the room was entered is no scan.
  useEffect(() => {
    if (seen.current === shown) return;
    seen.current = shown;
    if (shown !== ' ') setRoom('history');
  }, [shown]);
  const openStory: OpenStory = subjectId => {
    void queue
      .getState()
      .open(subjectId)
      .then(() => setRoom('queue'));
  };
  const onOpenStory = isLead ? openStory : null;
  const list = (
    <SalesScreen
      store={sales}
      {...{ history, isLead, today, documentsOf, labelOf, onOpenStory }}
      undoneOf={sale => undoneOf(sale, onOpenStory)}
    />
  );
  if (!isLead) return list;
  const go = (next: Room) => {
    queue.getState().leave();
    if (next === 'history') sales.getState().close();
    setRoom(next);
    if (next === 'queue') void queue.getState().load();
  };
  const openSale = (saleId: string) => {
    void sales
      .getState()
      .open(saleId)
      .then(() => setRoom('history'));
  };
  return (
    <div className="sales-area">
      {urgent}
      <fieldset className="sales-rooms" aria-label={t('sales.rooms')}>
        {rooms.map(each => (
          <Button key={each} kind="quiet" isPressed={room === each} onPress={() => go(each)}>
            {t(`sales.room.${each}`)}
          </Button>
        ))}
      </fieldset>
      <div className="sales-room">
        {room === 'history' ? list : null}
        {room === 'queue' ? (
          <section className="page" aria-label={t('queue.title')}>
            <QueueScreen store={queue} connection={connection} now={now} onOpenSale={openSale} />
          </section>
        ) : null}
        {room === 'receipts' ? (
          <section className="page" aria-label={t('sales.room.receipts')}>
            <ReceiptsScreen
              {...{ store: receipts, file: props.receiptsFile, onPreview: props.onPreviewReceipts }}
              onOpenSale={openSale}
              onOpenReport={openStory}
            />
          </section>
        ) : null}
      </div>
    </div>
  );
}
