import { describe, expect, it } from 'vitest';
import { hasAllowedRoute, judgeItems } from '../../../shared/compliance/item-rules';
import { day, floridaRules, units, type VectorLine, vectorFacts, vectorItem, vectorLines } from '../../support/vectors';

const rules = floridaRules();
const allows = (...line: VectorLine) => vectorLines([line]).every(one => hasAllowedRoute(one, rules));
const judge = (lines: readonly VectorLine[]) => judgeItems(vectorFacts('PTEST0001', lines), rules, day('2026-03-10'));

describe('routes', () => {
  it('are the package’s own or an alternative of it', () => {
    expect([allows('B5', 1), allows('B5', 1, 'ORAL'), allows('B5', 1, 'TOPICAL')]).toEqual([true, true, false]);
  });

  it('are of no concern to a device', () => {
    expect([allows('D1', 1), allows('D1', 1, 'INHALATION')]).toEqual([true, false]);
  });

  it.each(['WHOLE_FLOWER', 'GROUND_FLOWER', 'PREROLL'] as const)('let %s be smoked and nothing else', form => {
    const flower = vectorItem('B1', { form, altRoutes: ['INHALATION', 'EDIBLE'] });
    expect([allows(flower, 1), allows(flower, 1, 'INHALATION'), allows(flower, 1, 'EDIBLE')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are shared with the forms of another route where the rules do not keep them apart', () => {
    const [smoking] = rules.forms;
    if (smoking === undefined) throw new Error('The rules lost their forms');
    const shared = floridaRules({ forms: [{ ...smoking, isExclusive: false }] });
    const lines = vectorLines([[vectorItem('B1', { altRoutes: ['INHALATION'] }), 1, 'INHALATION']]);
    expect(lines.map(line => hasAllowedRoute(line, shared))).toEqual([true]);
  });

  it('are refused where the state did not say what the goods are', () => {
    expect([allows(vectorItem('B2', { form: null }), 1), allows(vectorItem('B2', { route: null }), 1)]).toEqual([
      false,
      false,
    ]);
  });
});

it('explains goods by line, with the date where there is one', () => {
  const old = vectorItem('B2', { expiresOn: day('2026-03-01'), location: 'FL-0001' });
  expect(
    judge([
      ['B4', 1],
      [old, 1],
    ]),
  ).toEqual([
    { code: 'ITEM_EXPIRED', line: 2, on: '2026-03-01' },
    { code: 'ITEM_NOT_AT_LOCATION', line: 2 },
  ]);
});

it('counts a package once however many lines it stands on', () => {
  expect(
    judge([
      ['B3', 10, 'ORAL'],
      ['B4', 50],
      ['B3', 6, 'ORAL'],
    ]),
  ).toEqual([{ code: 'QTY_INSUFFICIENT', line: 3, requested: units(16), available: units(15) }]);
});

it('has nothing of a depleted package, and sells no nothing', () => {
  const depleted = vectorItem('B4', { status: 'DEPLETED' });
  expect(
    judge([
      [depleted, 1],
      ['B2', 0],
    ]),
  ).toEqual([
    { code: 'QTY_INSUFFICIENT', line: 1, requested: units(1), available: units(0) },
    { code: 'QTY_INSUFFICIENT', line: 2, requested: units(0), available: units(20) },
  ]);
});

it('says so where a price was lost', () => {
  expect(judge([[vectorItem('B4', { priceCents: null }), 1]])).toEqual([{ code: 'PRICE_MISSING', line: 1 }]);
});
