import { expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import { anAsk, answered, at } from '../../support/report-scenes';
import { aShop, sell } from '../../support/store-scenes';
import { aSaleLine, aSaleToWrite, aUser } from '../../support/store-values';

it('lists every line that was not sold at its list price, with its reason and who allowed it', () => {
  const lee = aUser({ id: 'user-lee', login: 'lee', name: 'Lee Ortiz', role: 'lead' });
  const store = aShop({ users: [aUser(), lee] });
  const cheaper = { unitPriceCents: 4_000 as Cents, amountCents: 4_000 as Cents, discountCents: 500 as Cents };
  const change = {
    terms: { kind: 'amount', cents: 500 as Cents },
    reason: 'damaged',
    approverId: 'user-lee',
  } as const;
  const lines = [{ ...aSaleLine(1), ...cheaper, priceChange: change }];
  const paid = 4_000 as Cents;
  const money = { discountCents: 500 as Cents, subtotalCents: paid, totalCents: paid };
  const tenders = [{ kind: 'cash', amountCents: 4_000 as Cents }] as const;
  const { decided } = aSaleToWrite();
  sell(store, { soldAt: at('2026-03-10T14:00:00Z'), decided: { ...decided, ...money, lines, tenders } });
  sell(store, { sequence: 2, soldAt: at('2026-03-10T15:00:00Z') });
  expect(answered(store.db, anAsk('discounts'))).toEqual([
    [
      ...[at('2026-03-10T14:00:00Z'), 'REG-2-000001-7K3QX', 'Blue Dream Vape 500 mg', 500, 'damaged'],
      ...['Ana Ruiz', 'Lee Ortiz', 'amount', 100, 4_500, 4_000],
    ],
  ]);
});
