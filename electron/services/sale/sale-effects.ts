import { crashPoint } from '../../../db/crash-point';
import type { StoredSale } from '../../../db/repositories/sales';
import { findSale } from '../../../db/repositories/sales';
import { receipt } from '../../../shared/documents/receipt';
import type { Printer } from '../../devices/printer/printer-driver';
import type { Timers } from '../../ports';
import type { ServiceContext } from '../service-context';
import { toReceiptFacts } from './receipt-facts';
import type { SaleEffects } from './sale-handlers';

type EffectsContext = Pick<ServiceContext, 'db' | 'config' | 'log'> & {
  readonly printer: Printer;
  readonly timers: Timers;
  readonly language: () => 'en' | 'es';
  /** Wakes the sending of sales, this one first. */
  readonly submit: (saleId: string) => void;
  /** The sale stands, its paper does not; the screen says so (reliability.md section 14, row 46). */
  readonly onUnprinted: () => void;
};

/** The paper may wait this long for the BioTrack Sale ID; most answers are faster, and the customer does not notice. */
const waitForAnswerMs = 80;

export type WaitingEffects = SaleEffects & {
  /** The state's answer to a sale is in: its receipt need not wait any longer. */
  answered(saleId: string): void;
  /** Papers not begun yet stay unprinted; each can be printed again from its sale. */
  stop(): void;
};

/** What follows a committed sale: the report, the drawer, the paper. A jammed printer is a message, never an undo. */
export function createSaleEffects(context: EffectsContext): WaitingEffects {
  const { db, printer, timers, log } = context;
  const waiting = new Map<string, () => void>();

  /** Also a paper that cannot be laid out is only a paper: nothing here may reach whoever wrote the sale down. */
  function print(saleId: string, copy: 'first' | 'duplicate'): void {
    layOut(saleId, copy).catch((fault: unknown) => {
      log.error('receipt.fault', { name: fault instanceof Error ? fault.name : 'unknown' });
      context.onUnprinted();
    });
  }

  async function layOut(saleId: string, copy: 'first' | 'duplicate'): Promise<void> {
    const sale = findSale(db, saleId);
    if (sale === null) throw new Error('A sale vanished before its receipt.');
    const document = receipt(toReceiptFacts(context, sale), context.language(), { isDuplicate: copy === 'duplicate' });
    crashPoint('receipt-begun');
    // The drawer opens with the first paper, before its text, and never for a reprint.
    await printer.print({ document, opensDrawer: copy === 'first' && hasCash(sale) });
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
    },
    reprint: sale => print(sale.id, 'duplicate'),
    afterCommit: sale => {
      if (!sale.isReported) return print(sale.id, 'first');
      waiting.set(
        sale.id,
        timers.after(waitForAnswerMs, () => release(sale.id)),
      );
      context.submit(sale.id);
    },
  };
}

function hasCash(sale: StoredSale): boolean {
  return sale.tenders.some(tender => tender.kind === 'cash');
}
