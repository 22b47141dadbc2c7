import { expect, it } from 'vitest';
import { claimedSaleIds } from '../../../electron/sync/claimed-sale-ids';
import { aRegister } from '../../support/sync/a-loop';
import { aStateSale } from '../../support/sync/fake-port';

it('names the listed state sales that stand for another sale of this register', async () => {
  const register = await aRegister();
  const first = register.sell();
  register.loop.start();
  await register.reaches(first.outboxId, 'accepted');
  const taken = register.entry(first.outboxId).biotrackSaleId ?? '';
  const lists = {
    replay: { kind: 'unknown' },
    byRequestId: { kind: 'no-answer' },
    byExternalId: { kind: 'sales', sales: [aStateSale({ biotrackSaleId: taken })] },
    afterWatermark: { kind: 'sales', sales: [aStateSale({ biotrackSaleId: 'free' })] },
  } as const;
  expect([...claimedSaleIds(register.store.db, 'another-entry', lists)]).toEqual([taken]);
  expect([...claimedSaleIds(register.store.db, first.outboxId, lists)]).toEqual([]);
});
