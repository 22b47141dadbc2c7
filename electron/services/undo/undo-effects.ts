import { listUnlabelledReturns } from '../../../db/repositories/returned-packages';
import { getUndo, type StoredUndo } from '../../../db/repositories/undos';
import type { DrawerDesk } from '../printing/drawer-desk';
import type { PrintDesk } from '../printing/print-desk';
import type { ServiceContext } from '../service-context';
import { returnLabels, undoSlip } from './slip-facts';

type EffectsContext = Pick<ServiceContext, 'db' | 'config' | 'log'> & {
  readonly desk: Pick<PrintDesk, 'print'>;
  readonly drawer: Pick<DrawerDesk, 'openFor'>;
  readonly language: () => 'en' | 'es';
  /** Wakes the sending of what is owed to the state. */
  readonly submit: () => void;
  readonly onUnprinted: () => void;
  /** What stands on disk about the goods of a sale has changed. */
  readonly onLabelled: (saleId: string) => void;
};

export type UndoEffects = {
  readonly afterCommit: (undo: StoredUndo, operatorId: string) => void;
  /** Somebody wants the labels of what came back, also those that were printed before. */
  readonly returned: (undoId: string) => void;
  /** Goods that came back and have their number get their label at once; without a printer they go without, and are asked for at the next start. */
  readonly labelOwed: () => void;
};

/** What follows an undoing: the drawer, the slip, the report, the labels. A jammed printer is a message, never an undo of an undo. */
export function createUndoEffects(context: EffectsContext): UndoEffects {
  const { db, desk, drawer, log } = context;

  function fault(what: string): (cause: unknown) => void {
    return cause => {
      log.error(what, { name: cause instanceof Error ? cause.name : 'unknown' });
      context.onUnprinted();
    };
  }

  async function printSlip(undo: StoredUndo): Promise<void> {
    const document = undoSlip(context, undo, context.language(), false);
    await desk.print({ document, subject: undo.localRef, isDuplicate: false });
  }

  /** Whoever is asked while this prints finds nothing owed, because a label's job is on disk before the first pause. */
  async function printLabels(undoId: string, which: 'all' | 'unlabelled'): Promise<void> {
    const undo = getUndo(db, undoId);
    const printing = returnLabels(context, undo, context.language(), which).map(document =>
      desk.print({ document, subject: undo.localRef, isDuplicate: false }),
    );
    context.onLabelled(undo.saleId);
    await Promise.all(printing);
  }

  async function printOwed(): Promise<void> {
    await Promise.all(listUnlabelledReturns(db).map(undoId => printLabels(undoId, 'unlabelled')));
  }

  return {
    afterCommit: (undo, operatorId) => {
      if (undo.tenders.some(({ kind }) => kind === 'cash')) {
        drawer.openFor('money-back', undo.localRef, operatorId).catch(fault('drawer.fault'));
      }
      printSlip(undo).catch(fault('slip.fault'));
      context.submit();
    },
    returned: undoId => {
      printLabels(undoId, 'all').catch(fault('label.fault'));
    },
    labelOwed: () => {
      printOwed().catch(fault('label.fault'));
    },
  };
}
