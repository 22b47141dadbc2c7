import { expect, it } from 'vitest';
import { type WeighedPackage, weightFlag } from '../../../shared/compliance/weight-flag';
import type { Amount } from '../../../shared/kernel/units';
import { readFloridaRules } from '../../support/florida-rules';
import { aPackage } from '../../support/store-values';

const [rules] = readFloridaRules();
const usual = new Map([['Blue Dream Vape 500 mg', 500_000]]);

it.each<[string, Partial<WeighedPackage>, ReturnType<typeof weightFlag>]>([
  ['a weight like that of its product', {}, null],
  ['no weight', { medWeight: null }, 'missing'],
  ['a weight of nothing', { medWeight: 0 as Amount }, 'missing'],
  ['a weight in no unit', { unit: null }, 'missing'],
  ['THC for something to be smoked', { orderType: 'SMOKING', route: 'SMOKING' }, 'wrong-unit'],
  // 64ER22-8: 24,500 mg by inhalation in 70 days; milligrams taken for micrograms are a thousand times as much.
  ['more than an order could ever hold', { medWeight: 500_000_000 as Amount }, 'over-limit'],
  ['exactly what an order can hold', { medWeight: 24_500_000 as Amount, name: 'Giant' }, null],
  ['another weight than its product has', { medWeight: 50_000 as Amount }, 'unlike-others'],
  ['a device, which has no weight', { orderType: 'DEVICE', medWeight: null, unit: null }, null],
  ['an order type that the state did not say', { orderType: null }, null],
])('%s: %o', (_, changes, flag) => {
  expect(rules && weightFlag({ ...aPackage(), ...changes }, rules, usual)).toBe(flag);
});
