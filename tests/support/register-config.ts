import type { RegisterConfig } from '../../electron/services/register-config';
import { defaultDiscountPolicy } from '../../shared/cart/discount-policy';
import { defaultStockPolicy } from '../../shared/catalog/stock-policy';
import { defaultLabelPrinting } from '../../shared/documents/label-policy';
import { defaultGracePolicy } from '../../shared/sale/grace-policy';
import { flatTable } from '../../shared/tax/tax-table';
import { defaultTillPolicy } from '../../shared/till/till-policy';
import { defaultUndoPolicy } from '../../shared/undo/undo-policy';

/** REG-2 of the vectors' store; apart from the register, so that programs without a test runner may have it. */
export function aConfig(baseUrl: string): RegisterConfig {
  return {
    mode: 'production',
    version: '0.0.0',
    dataFolder: '/data',
    terminal: { id: 'REG-2', name: 'Front 2' },
    store: {
      name: 'Counterleaf Tampa',
      address: '100 Demo Ave',
      licence: 'MMTC-1',
      location: 'FL-0042',
      cardPattern: null,
      zone: 'America/New_York',
      opens: '07:00',
      closes: '21:00',
      tax: flatTable(750, false),
    },
    biotrack: { baseUrl, licenceNumber: '999000800', validateMode: 'server', training: true },
    policy: { offline: 'validated', validationTtlS: 900, idleLockS: 120, settleS: 60, approvalS: 30 },
    discounts: defaultDiscountPolicy,
    grace: defaultGracePolicy,
    labels: defaultLabelPrinting,
    till: defaultTillPolicy,
    undo: defaultUndoPolicy,
    stock: defaultStockPolicy,
  };
}
