import { expect, it } from 'vitest';
import { readLabel } from '../../../electron/services/read-label';
import type { Instant } from '../../../shared/kernel/units';
import { aConfig } from '../../support/register-config';

it('reads cards by the store’s pattern, and years of two digits by its calendar', () => {
  const config = aConfig('http://127.0.0.1:1');
  const clock = { now: () => Date.parse('2026-03-10T14:00:00Z') as Instant, monotonicMs: () => 0 };
  const store = { ...config.store, cardPattern: 'FL-\\d+' };
  const read = (scanned: string) => readLabel({ config: { ...config, store }, clock }, scanned);
  expect([read('fl-77'), read('PTEST0001'), read(']C117270200')]).toMatchObject([
    { kind: 'card', cardId: 'FL-77' },
    { kind: 'text', text: 'PTEST0001' },
    { kind: 'gs1', gs1: { expiresOn: '2027-02-28' } },
  ]);
});
