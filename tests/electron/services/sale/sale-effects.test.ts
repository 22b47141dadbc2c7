import { describe, expect, it } from 'vitest';
import type { WrittenSale } from '../../../../db/transactions/write-sale';
import type { PrintJob } from '../../../../electron/devices/printer/printer-driver';
import type { RegisterConfig } from '../../../../electron/services/register-config';
import { createSaleEffects, type WaitingEffects } from '../../../../electron/services/sale/sale-effects';
import { typeset } from '../../../../shared/documents/typeset';
import { aShop, sell } from '../../../support/store-scenes';
import { aSaleToWrite, type SaleParts, someMerchandise } from '../../../support/store-values';
import { aLog, ManualTime } from '../../../support/sync/ports';

type Scene = {
  readonly effects: WaitingEffects;
  readonly printed: PrintJob[];
  readonly submitted: string[];
  readonly unprinted: string[];
  readonly time: ManualTime;
  readonly log: ReturnType<typeof aLog>;
  sellOne(parts?: SaleParts): WrittenSale;
};

function aScene(print: (job: PrintJob) => Promise<'sent'> = () => Promise.resolve('sent')): Scene {
  const store = aShop();
  const time = new ManualTime(0);
  const printed: PrintJob[] = [];
  const submitted: string[] = [];
  const unprinted: string[] = [];
  const log = aLog();
  const effects = createSaleEffects({
    db: store.db,
    config: { store: { name: 'Counterleaf', address: '100 Demo Ave', licence: 'MMTC-1' } } as RegisterConfig,
    log,
    timers: time.timers,
    language: () => 'en',
    submit: saleId => void submitted.push(saleId),
    onUnprinted: () => void unprinted.push('E-PRN-01'),
    printer: {
      columns: 42,
      start: () => undefined,
      stop: async () => undefined,
      kick: async () => 'sent',
      state: () => 'ready',
      onState: () => () => undefined,
      onTrouble: () => () => undefined,
      print: job => {
        printed.push(job);
        return print(job);
      },
    },
  });
  return { effects, printed, submitted, unprinted, time, log, sellOne: parts => sell(store, parts) };
}

const textOf = (job: PrintJob | undefined) => {
  const marks = job === undefined ? [] : typeset(job.document, 42);
  return marks.flatMap(mark => (mark.kind === 'line' ? [mark.line.text] : [])).join('\n');
};

describe('after the commit', () => {
  it('reports at once, and prints as soon as the state has answered', async () => {
    const { effects, printed, submitted, time, sellOne } = aScene();
    const { sale } = sellOne();
    effects.afterCommit(sale);
    expect([submitted, printed.length]).toEqual([[sale.id], 0]);
    effects.answered(sale.id);
    effects.answered(sale.id);
    await time.advance(1_000);
    expect(printed).toHaveLength(1);
  });

  it('does not keep the customer waiting for the state: the paper says it is pending', async () => {
    const { effects, printed, time, sellOne } = aScene();
    effects.afterCommit(sellOne().sale);
    await time.advance(80);
    expect(textOf(printed[0])).toMatch(/pending/i);
  });

  it('opens the drawer for cash only, and never for a reprint', async () => {
    const { effects, printed, time, sellOne } = aScene();
    const { sale } = sellOne({ items: [someMerchandise()] });
    effects.afterCommit(sale);
    effects.reprint(sale);
    await time.advance(1_000);
    expect(printed.map(job => job.opensDrawer)).toEqual([true, false]);
    expect(textOf(printed[1])).toMatch(/duplicate/i);
  });

  it('leaves the drawer shut when all was paid by debit', () => {
    const { effects, printed, sellOne } = aScene();
    const items = [someMerchandise()];
    const { decided } = aSaleToWrite({ items });
    const tenders = [{ kind: 'debit' as const, amountCents: decided.totalCents, reference: 'A-1' }];
    effects.afterCommit(sellOne({ items, decided: { ...decided, tenders } }).sale);
    expect(printed.map(job => job.opensDrawer)).toEqual([false]);
  });

  it('leaves the sale alone when the printer is broken', async () => {
    const { effects, log, unprinted, sellOne } = aScene(() => Promise.reject(new TypeError('jammed on Paula Test')));
    effects.afterCommit(sellOne({ items: [someMerchandise()] }).sale);
    await Promise.resolve();
    await new Promise(resolve => setTimeout(resolve, 1));
    expect(log.lines).toEqual(['receipt.fault {"name":"TypeError"}']);
    expect(unprinted).toEqual(['E-PRN-01']);
  });

  it('leaves the sale alone when its paper cannot be laid out (row 46)', async () => {
    const { effects, log, unprinted, sellOne } = aScene();
    effects.afterCommit({ ...sellOne({ items: [someMerchandise()] }).sale, id: 'never-sold' });
    await new Promise(resolve => setTimeout(resolve, 1));
    expect([log.lines, unprinted]).toEqual([['receipt.fault {"name":"Error"}'], ['E-PRN-01']]);
  });

  it('prints nothing any more once the register is stopping', async () => {
    const { effects, printed, time, sellOne } = aScene();
    effects.afterCommit(sellOne().sale);
    effects.stop();
    await time.advance(1_000);
    expect(printed).toEqual([]);
  });
});
