import { findUndo, type StoredUndo } from '../../../db/repositories/undos';
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
};

export type UndoEffects = {
  readonly afterCommit: (undo: StoredUndo, operatorId: string) => void;
  /** Goods that came back have their number: their label is wanted at once. */
  readonly returned: (undoId: string) => void;
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

  async function printLabels(undoId: string): Promise<void> {
    const undo = findUndo(db, undoId);
    if (undo === null) throw new Error('An undoing vanished before its labels.');
    for (const document of returnLabels(context, undo, context.language())) {
      await desk.print({ document, subject: undo.localRef, isDuplicate: false });
    }
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
      printLabels(undoId).catch(fault('label.fault'));
    },
  };
}
