import { describe, expect, it } from 'vitest';
import type { DispensationFacts } from '../../../shared/compliance/dispensation';
import type { RegistryOrder, RegistrySnapshot } from '../../../shared/compliance/registry';
import type { Amount } from '../../../shared/kernel/units';
import { judge } from '../../support/judge';
import { amount, day, t0, vectorItem, vectorLines, vectorSnapshot } from '../../support/vectors';

const snapshot = vectorSnapshot('PTEST0001', t0);
const [, oral] = snapshot.orders;

/** The registry with one order of low-THC goods beside the medical ones. */
function withLowThc(changes: Partial<RegistryOrder> = {}): RegistrySnapshot {
  if (oral === undefined) throw new Error('The vectors lost an order');
  const sums = { total: amount('200'), dispensed: amount('0'), remaining: amount('200') };
  const kind = { orderId: 'O-L', orderType: 'LOW_THC', route: 'SUBLINGUAL', unit: 'ug_cbd' } as const;
  return {
    ...snapshot,
    orders: [...snapshot.orders, { ...oral, ...kind, ...sums, dispensableToday: amount('200'), ...changes }],
  };
}

const pendingOf = (orderType: 'MEDICAL' | 'LOW_THC'): DispensationFacts['pending'] => [
  { orderType, route: 'SUBLINGUAL', unit: 'ug_cbd', amount: amount('150') },
];

describe('what is pending here', () => {
  it('is taken off the order of its own type, not of another that goes by the same route', () => {
    const [medical, lowThc] = (['MEDICAL', 'LOW_THC'] as const).map(orderType =>
      judge('PTEST0001', [['B9', 2]], { registry: withLowThc(), pending: pendingOf(orderType) }),
    );
    expect(medical?.refusals).toEqual([]);
    expect(lowThc?.refusals.map(({ code, available }) => [code, available])).toEqual([
      ['ORDER_REMAINING_EXCEEDED', amount('50')],
      ['ROUTE_EXCEEDED', amount('50')],
    ]);
  });
});

describe('the releases that are told', () => {
  const sold = (id: string, on: string, milligrams: string) => ({
    dispensationId: id,
    day: day(on),
    orderId: null,
    orderType: 'SMOKING' as const,
    route: 'SMOKING' as const,
    amount: amount(milligrams),
    unit: 'mg_smoking' as const,
    mmtc: null,
  });
  const history = [sold('1', '2026-02-05', '3.150'), sold('2', '2026-02-06', '10')];

  it('end with the one that makes enough room, to the thousandth', () => {
    const { refusals } = judge('PTEST0001', [['B1', 9]], { registry: { ...snapshot, history } });
    expect(refusals.map(({ code, release }) => [code, release])).toEqual([
      ['SMOKING_EXCEEDED', [{ on: '2026-03-12', amount: amount('3.150') }]],
    ]);
  });

  it('go on where the first leaves a thousandth missing', () => {
    const [, second] = history;
    if (second === undefined) throw new Error('Two sales were written above');
    const short = [{ ...sold('1', '2026-02-05', '3.149') }, second];
    const { refusals } = judge('PTEST0001', [['B1', 9]], { registry: { ...snapshot, history: short } });
    expect(refusals[0]?.release?.map(({ on }) => on)).toEqual(['2026-03-12', '2026-03-13']);
  });

  it('are none where the state sent no history, and then nothing is said of them', () => {
    const [refusal] = judge('PTEST0001', [['B1', 9]], { registry: { ...snapshot, history: null } }).refusals;
    expect(Object.keys(refusal ?? {}).includes('release')).toBe(false);
  });
});

describe('the aggregate', () => {
  it('is charged in the order of the numbers, in whatever order the lines come', () => {
    const lines = vectorLines([
      ['B2', 8],
      ['B3', 5],
      ['B4', 1],
    ]).toReversed();
    const { refusals } = judge('PTEST0001', [], { lines });
    expect(refusals.map(({ code, line, requested }) => [code, line, requested])).toEqual([
      ['AGGREGATE_EXCEEDED', 2, amount('9900')],
    ]);
  });

  it('that was not sent allows nothing, in micrograms of THC, and promises no day', () => {
    const { refusals, use } = judge('PTEST0001', [['B4', 1]], { registry: { ...snapshot, aggregate: null } });
    expect(refusals).toEqual([
      { code: 'AGGREGATE_EXCEEDED', line: 1, requested: amount('100'), available: 0 as Amount, unit: 'ug_thc' },
    ]);
    expect(use.find(({ route }) => route === null)?.unit).toBe('ug_thc');
  });
});

describe('a package', () => {
  it('of a form that the law lets nobody inhale is refused by that route although it is the package’s own', () => {
    const device = vectorItem('B2', { form: 'DEVICE' });
    expect(judge('PTEST0001', [[device, 1]]).refusals.map(({ code }) => code)).toEqual(['FORM_ROUTE_MISMATCH']);
  });
});
