import { defaultDiscountPolicy } from '../../../shared/cart/discount-policy';
import type { ReceiptPaper, SettingsView, ShelfItem } from '../../../shared/ipc/settings-views';
import { tenInTheMorning } from './views';

const rulesInForce: SettingsView['rules'] = {
  where: 'program',
  path: '/app/rules.json',
  problem: null,
  registryDay: '2026-03-02',
  registryZone: 'America/New_York',
  inForce: {
    id: '64ER22-8',
    effectiveFrom: '2022-08-29',
    effectiveUntil: null,
    source: 'rule 64ER22-8',
    hours: { opens: '07:00', closes: '21:00', source: '381.986' },
    card: { isInclusive: true, source: 'undocumented' },
    adult: { age: 18, source: '381.986' },
    zone: { source: 'the state’s' },
    limits: [
      {
        orderType: 'MEDICAL',
        route: null,
        unit: 'ug_thc',
        windowDays: 70,
        limit: 24_500_000,
        dailyDose: null,
        source: 'aggregate',
      },
      {
        orderType: 'SMOKING',
        route: 'SMOKING',
        unit: 'mg_smoking',
        windowDays: 35,
        limit: 70_875,
        dailyDose: 2_025,
        source: '2.5 oz',
      },
    ],
    forms: [
      { route: 'ORAL', forms: null, isExclusive: false, source: 'none named' },
      { route: 'SMOKING', forms: ['WHOLE_FLOWER', 'PREROLL'], isExclusive: true, source: 'flower only' },
    ],
  },
  next: null,
};

export function aSettings(change: Partial<SettingsView> = {}): SettingsView {
  return {
    terminal: { id: 'REG-2', name: 'Front 2', environment: 'training', version: '0.1.0', dataFolder: '/data/training' },
    store: {
      name: 'Leaf Street',
      address: '1 Leaf Street, Tampa, FL',
      licence: 'MMTC-0042',
      location: 'FL-0042',
      zone: 'America/New_York',
      opens: '07:00',
      closes: '21:00',
    },
    tax: { rates: { medical: 0, device: 0, merchandise: 750 }, isDeviceExempt: true, coming: [] },
    discounts: defaultDiscountPolicy,
    biotrack: { host: '127.0.0.1:8475', licenceNumber: '999000800', validateMode: 'server', training: true },
    policy: { offline: 'validated', validationTtlS: 900, idleLockS: 120, settleS: 60, approvalS: 30 },
    labels: 'on-demand',
    devices: [{ name: 'scanner', kind: 'virtual', where: 'here', state: 'ready' }],
    rules: rulesInForce,
    users: [{ login: 'ana', name: 'Ana Ruiz', role: 'cashier', mmurRegistered: true, mmurExpiresOn: '2027-01-31' }],
    runtime: { electron: '45.4.1', chromium: '150', node: '24', sqlite: '3.53' },
    language: 'en',
    ...change,
  };
}

export function aShelfItem(change: Partial<ShelfItem> = {}): ShelfItem {
  return {
    label: 'Citrus Gummies',
    text: '1000000000000017',
    hint: 'Edible, 100 mg THC',
    group: 'package',
    aim: null,
    ...change,
  };
}

export function aPaper(change: Partial<ReceiptPaper> = {}): ReceiptPaper {
  return {
    id: 'paper-1',
    printedAt: tenInTheMorning,
    lines: [
      { text: 'LEAF STREET', bold: true, wide: true, align: 'centre' },
      { text: 'Citrus Gummies 10 pk          2    $70.00', bold: false, wide: false, align: 'left' },
      { text: '', bold: false, wide: false, align: 'left' },
      { text: 'TOTAL $70.00', bold: true, wide: false, align: 'right' },
    ],
    codes: [{ kind: 'qr', text: 'REG2-000017', under: 4 }],
    ...change,
  };
}
