import { expect, it } from 'vitest';
import { toItemView } from '../../../../electron/services/views/item-view';
import { itemView } from '../../../../shared/ipc/register-views';
import type { CivilDate } from '../../../../shared/kernel/units';
import { aPackage, someMerchandise } from '../../../support/store-values';

const today = '2026-03-10' as CivilDate;

it('shows a package with everything that decides whether it may be sold', () => {
  const view = toItemView(aPackage({ status: 'QUARANTINE' }), today);
  expect(itemView.parse(view)).toEqual(view);
  expect(view).toMatchObject({
    key: 'package:0001000000000029',
    kind: 'package',
    medWeight: 500_000,
    unit: 'ug_thc',
    blockedBy: ['ITEM_QUARANTINED'],
  });
});

it('shows a device as one, without an order type', () => {
  const device = aPackage({ orderType: 'DEVICE', route: null, form: 'DEVICE', medWeight: null, unit: null });
  expect(toItemView(device, today)).toMatchObject({ kind: 'device', orderType: null, route: null, blockedBy: [] });
});

it('shows merchandise with nothing of the state’s', () => {
  expect(toItemView(someMerchandise(), today)).toMatchObject({
    key: 'merchandise:SHIRT-M',
    kind: 'merchandise',
    onHand: null,
    status: 'ACTIVE',
    blockedBy: [],
  });
});
