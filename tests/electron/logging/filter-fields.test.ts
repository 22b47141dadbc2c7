import { expect, it } from 'vitest';
import { filterFields } from '../../../electron/logging/filter-fields';

const events = { 'sale.sent': ['saleId', 'attempt', 'isRepeat'] };

it('keeps what the event lists', () => {
  const fields = { saleId: 's-1', attempt: 2, isRepeat: false };
  expect(filterFields(events, 'sale.sent', fields)).toEqual({ kept: fields, dropped: 0 });
});

it('drops what it does not list, and counts it', () => {
  expect(filterFields(events, 'sale.sent', { saleId: 's-1', patient: 'Rosa Vega', card: 'P10000001' })).toEqual({
    kept: { saleId: 's-1' },
    dropped: 2,
  });
});

it('keeps nothing of an event it does not know', () => {
  expect([
    filterFields(events, 'other', { saleId: 's-1' }),
    filterFields(events, '__proto__', { saleId: 's-1' }),
  ]).toEqual([
    { kept: {}, dropped: 1 },
    { kept: {}, dropped: 1 },
  ]);
});

it.each(['Jos\u00e9', 'two\nlines', 'x'.repeat(81), '\u202e', ' padded'])(
  'drops a listed field that holds %j',
  saleId => {
    expect(filterFields(events, 'sale.sent', { saleId })).toEqual({ kept: {}, dropped: 1 });
  },
);

it('takes a name only when it is the class of an error', () => {
  const names = ['TypeError', 'StoreFault', 'unknown', 'Rosa', 'Rosa Vega', 'AbortError: Rosa'];
  const kept = names.filter(name => filterFields({ fault: ['name'] }, 'fault', { name }).dropped === 0);
  expect(kept).toEqual(['TypeError', 'StoreFault', 'unknown']);
});
