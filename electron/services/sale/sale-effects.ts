import { crashPoint } from '../../../db/crash-point';
import type { StoredSale } from '../../../db/repositories/sales';
import { findSale } from '../../../db/repositories/sales';
import { patientLabels } from '../../../shared/documents/patient-label';
import type { PrintDocument } from '../../../shared/documents/print-document';
import { printingPolicy } from '../../../shared/documents/printing-policy';
import { receipt } from '../../../shared/documents/receipt';
import type { Timers } from '../../ports';
import { turnOfTheLoop } from '../../turn-of-the-loop';
import { toLabelFacts } from '../documents/label-facts';
import type { DrawerDesk } from '../printing/drawer-desk';
import type { PrintDesk } from '../printing/print-desk';
import { printStrip } from '../printing/print-strip';
import type { ServiceContext } from '../service-context';
import { toReceiptFacts } from './receipt-facts';
import type { SaleEffects } from './sale-handlers';

type EffectsContext = Pick<ServiceContext, 'db' | 'config' | 'log'> & {
  readonly desk: Pick<PrintDesk, 'print'>;
  readonly drawer: Pick<DrawerDesk, 'openFor'>;
  readonly timers: Timers;
  readonly language: () => 'en' | 'es';
  /** Wakes the sending of sales, this one first. */
  readonly submit: (saleId: string) => void;
  /** The sale stands, its paper does not; the screen says so (reliability.md section 14, row 46). */
  readonly onUnprinted: () => void;
};

export type WaitingEffects = SaleEffects & {
  /** The state's answer to a sale is in: its receipt need not wait any longer. */
  answered(saleId: string): void;
  /** Papers not begun yet stay unprinted; each can be printed again from its sale. */
  stop(): void;
};

/** What follows a committed sale: the report, the drawer, the paper. A jammed printer is a message, never an undo. */
export function createSaleEffects(context: EffectsContext): WaitingEffects {
  const { db, desk, drawer, timers, log } = context;
  const waiting = new Map<string, () => void>();
  let hasStopped = false;

  /** Also a paper that cannot be laid out is only a paper: nothing here may reach whoever wrote the sale down. */
  function print(saleId: string, copy: 'first' | 'duplicate'): void {
    layOut(saleId, copy).catch((fault: unknown) => {
      log.error('receipt.fault', { name: fault instanceof Error ? fault.name : 'unknown' });
      context.onUnprinted();
    });
  }

  /** In a turn of its own: whoever asked, for a sale or for its paper once more, is answered first. */
  async function layOut(saleId: string, copy: 'first' | 'duplicate'): Promise<void> {
    await turnOfTheLoop();
    if (hasStopped) return;
    const sale = findSale(db, saleId);
    if (sale === null) throw new Error('A sale vanished before its receipt.');
    const document = receipt(toReceiptFacts(context, sale), context.language(), { isDuplicate: copy === 'duplicate' });
    crashPoint('receipt-begun');
    const printed = desk.print({ document, subject: sale.localRef, isDuplicate: copy === 'duplicate' });
    // The labels stand in line right behind their receipt, whatever becomes of it.
    const labels = copy === 'first' ? labelsOf(sale) : null;
    const order = { subject: sale.localRef, isDuplicate: false };
    await Promise.all([printed, labels === null ? [] : printStrip(desk, { document: labels, ...order })]);
  }

  function labelsOf(sale: StoredSale): PrintDocument | null {
    if (context.config.labels !== 'with-sale') return null;
    return patientLabels(toLabelFacts(context, sale, null), context.language());
  }

  /** For cash, at once: change is counted while the paper waits for the state's answer. Never for a reprint. */
  function openDrawer(sale: StoredSale): void {
    if (!hasCash(sale)) return;
    drawer.openFor('sale', sale.localRef, sale.operatorId).catch((fault: unknown) => {
      log.error('drawer.fault', { name: fault instanceof Error ? fault.name : 'unknown' });
    });
  }

  function release(saleId: string): void {
    const cancel = waiting.get(saleId);
    if (cancel === undefined) return;
    waiting.delete(saleId);
    cancel();
    print(saleId, 'first');
  }

  return {
    answered: release,
    stop: () => {
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
      hasStopped = true;
    },
    reprint: sale => print(sale.id, 'duplicate'),
    afterCommit: sale => {
      openDrawer(sale);
      if (!sale.isReported) return print(sale.id, 'first');
      waiting.set(
        sale.id,
        timers.after(printingPolicy.waitForStateMs, () => release(sale.id)),
      );
      context.submit(sale.id);
    },
  };
}

function hasCash(sale: StoredSale): boolean {
  return sale.tenders.some(tender => tender.kind === 'cash');
}
