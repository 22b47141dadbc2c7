import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { StatusView } from '../shared/ipc/session-views';
import type { Instant } from '../shared/kernel/units';
import { civilDateAt } from '../shared/time/civil-date';
import type { Stores } from './compose';
import { LineLabel } from './features/documents/line-label';
import { SaleDocuments } from './features/documents/sale-documents';
import { UndoDocuments } from './features/documents/undo-documents';
import { IncidentsPanel } from './features/incidents/incidents-panel';
import { RingAgain, type RingSaleAgain } from './features/incidents/ring-again';
import { SalesArea } from './features/sales/sales-area';
import { StoryButton } from './features/sales/story-button';
import { opOfUndo, UndoneTimeline } from './features/sales/undone-timeline';
import { UndoButton } from './features/undo/undo-button';
import { UndoIncidents } from './features/undo/undo-incidents';
import { UndoPage } from './features/undo/undo-page';
import { UndoRecords } from './features/undo/undo-records';

type Props = {
  readonly stores: Stores;
  readonly isLead: boolean;
  /** Where a lead was sent to; null: the history. */
  readonly room: string | null;
  readonly connection: StatusView['connection'];
  readonly zone: string;
  readonly now: () => number;
  readonly onCart: () => void;
};

/** Joins the sales with what is printed of them and with undoing one, which takes the room to itself. */
export function SalesRoom({ stores, isLead, room, connection, zone, now, onCart }: Props) {
  const today = useMemo(() => civilDateAt(now() as Instant, zone), [now, zone]);
  const undo = useStore(stores.undo);
  const isUndoing = undo.view !== null || undo.isOpening || undo.failure !== null;
  if (isUndoing) {
    const back = () => {
      const saleId = undo.view?.saleId ?? null;
      undo.close();
      if (saleId !== null) void stores.sales.getState().open(saleId);
    };
    return <UndoPage store={stores.undo} onBack={back} />;
  }
  const ring: RingSaleAgain = async saleId => {
    const failed = await stores.register.getState().ringAgain(saleId);
    if (failed === null) onCart();
    return failed;
  };
  return (
    <SalesArea
      firstRoom={room === 'queue' ? 'queue' : 'history'}
      {...{ sales: stores.sales, history: stores.history, queue: stores.queue }}
      {...{ receipts: stores.receipts, receiptsFile: stores.receiptsFile }}
      onPreviewReceipts={auditId => void stores.documents.getState().open({ kind: 'receipt-audit', auditId })}
      {...{ isLead, connection, now, today }}
      urgent={
        <>
          <IncidentsPanel store={stores.incidents} onRing={ring} />
          <UndoIncidents
            store={stores.undoIncidents}
            onOpenSale={saleId => void stores.sales.getState().open(saleId)}
          />
        </>
      }
      documentsOf={sale => (
        <>
          <SaleDocuments store={stores.documents} sale={sale} />
          {sale.mayRingAgain ? <RingAgain saleId={sale.id} onRing={ring} /> : null}
          <UndoButton store={stores.undo} saleId={sale.id} />
        </>
      )}
      labelOf={(sale, line) => <LineLabel store={stores.documents} saleId={sale.id} line={line} />}
      undoneOf={(sale, onOpenStory) => (
        <UndoRecords
          key={`${sale.id} ${sale.syncStatus}`}
          store={stores.undone}
          saleId={sale.id}
          isLead={isLead}
          papersOf={record => (
            <>
              <UndoneTimeline record={record} />
              <UndoDocuments store={stores.documents} record={record}>
                {onOpenStory === null || record.timeline.length === 0 ? null : (
                  <StoryButton
                    op={opOfUndo[record.kind]}
                    localRef={record.localRef}
                    onOpen={() => onOpenStory(record.id)}
                  />
                )}
              </UndoDocuments>
            </>
          )}
        />
      )}
    />
  );
}
