import type { StoredSale } from '../../../db/repositories/sales';
import { findSale } from '../../../db/repositories/sales';
import { layoutReceipt } from '../../../shared/sale/receipt';
import { receiptWords } from '../../../shared/sale/receipt-words';
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
};

/** The paper may wait this long for the BioTrack Sale ID; most answers are faster, and the customer does not notice. */
const waitForAnswerMs = 80;

export type WaitingEffects = SaleEffects & {
  /** The state's answer to a sale is in: its receipt need not wait any longer. */
  answered(saleId: string): void;
};

/** What follows a committed sale: the report, the drawer, the paper. A jammed printer is a message, never an undo. */
export function createSaleEffects(context: EffectsContext): WaitingEffects {
  const { db, printer, timers, log } = context;
  const waiting = new Map<string, () => void>();

  function print(saleId: string, isDuplicate: boolean): void {
    const sale = findSale(db, saleId);
    if (sale === null) throw new Error('A sale vanished before its receipt.');
    const paper = { columns: printer.columns, isDuplicate };
    const receipt = layoutReceipt(toReceiptFacts(context, sale), receiptWords[context.language()], paper);
    printer.print({ receipt, opensDrawer: false }).catch((fault: unknown) => {
      log.error('receipt.fault', { name: fault instanceof Error ? fault.name : 'unknown' });
    });
  }

  function release(saleId: string): void {
    const cancel = waiting.get(saleId);
    if (cancel === undefined) return;
    waiting.delete(saleId);
    cancel();
    print(saleId, false);
  }

  return {
    answered: release,
    reprint: sale => print(sale.id, true),
    afterCommit: sale => {
      if (opensDrawer(sale) && context.config.devices.printer.hasDrawer) {
        printer.kick().catch((fault: unknown) => {
          log.error('drawer.fault', { name: fault instanceof Error ? fault.name : 'unknown' });
        });
      }
      if (!sale.isReported) return print(sale.id, false);
      waiting.set(
        sale.id,
        timers.after(waitForAnswerMs, () => release(sale.id)),
      );
      context.submit(sale.id);
    },
  };
}

function opensDrawer(sale: StoredSale): boolean {
  return sale.tenders.some(tender => tender.kind === 'cash');
}
