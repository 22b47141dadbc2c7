import { expect, it } from 'vitest';
import { Ledger } from '../../../../electron/biotrack/sandbox/ledger';

it('numbers what happened in order', () => {
  const ledger = new Ledger();
  ledger.append(5, 'sale', { sale_id: '1' });
  ledger.append(6, 'stock', { delta: '-1.00' });
  expect(ledger.entries()).toEqual([
    { seq: 1, at: 5, kind: 'sale', sale_id: '1' },
    { seq: 2, at: 6, kind: 'stock', delta: '-1.00' },
  ]);
});

it('keeps the newest when it is bounded, and the gap shows', () => {
  const ledger = new Ledger(3);
  for (let at = 1; at <= 10; at += 1) ledger.append(at, 'sale', {});
  expect(ledger.entries().map(entry => entry.seq)).toEqual([8, 9, 10]);
});
