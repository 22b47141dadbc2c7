import { blockedBy } from '../../../shared/catalog/blocking';
import { itemKey } from '../../../shared/catalog/item-key';
import type { SellableItem } from '../../../shared/catalog/sellable-item';
import type { ItemView } from '../../../shared/ipc/register-views';
import type { CivilDate } from '../../../shared/kernel/units';

/**
 * Written out member by member, because a cart makes one for every line at every change of it and spreading costs twice that.
 * @param today in the registry's zone, because goods expire by its calendar
 */
export function toItemView(item: SellableItem, today: CivilDate): ItemView {
  const key = itemKey(item);
  const { name } = item;
  const blocked = [...blockedBy(item, today)];
  if (item.kind === 'merchandise') {
    return {
      key,
      name,
      blockedBy: blocked,
      kind: 'merchandise',
      barcode: item.barcode,
      priceCents: item.priceCents,
      onHand: null,
      orderType: null,
      route: null,
      altRoutes: [],
      form: null,
      medWeight: null,
      unit: null,
      strain: null,
      batch: null,
      expiresOn: null,
      status: 'ACTIVE',
      labStatus: null,
      coaUrl: null,
    };
  }
  return {
    key,
    name,
    blockedBy: blocked,
    kind: item.orderType === 'DEVICE' ? 'device' : 'package',
    barcode: item.barcode,
    priceCents: item.priceCents,
    onHand: item.onHand,
    orderType: item.orderType === 'DEVICE' ? null : item.orderType,
    route: item.route,
    altRoutes: [...item.altRoutes],
    form: item.form,
    medWeight: item.medWeight,
    unit: item.unit,
    strain: item.strain,
    batch: item.batch,
    expiresOn: item.expiresOn,
    status: item.status,
    labStatus: item.labStatus,
    coaUrl: item.coaUrl,
  };
}
