import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/units';
import { chooseKinds, pickKind, type UndoFacts } from '../../../shared/undo/choose-undo';
import { defaultUndoPolicy, type UndoKind } from '../../../shared/undo/undo-policy';

const goods = { isRefunded: false, isPackage: true };
const facts: UndoFacts = {
  report: 'accepted',
  isOwnSale: true,
  isDelivery: false,
  soldAt: 1_000_000 as Instant,
  now: 1_060_000 as Instant,
  saleTillSessionId: 'till-1',
  openTillSessionId: 'till-1',
  returnsCash: true,
  isDrawerOpen: true,
  hasStateNumber: true,
  isVoided: false,
  isVoidRefused: false,
  isUnderWay: false,
  lines: [goods, { isRefunded: false, isPackage: false }],
};

function obstacles(change: Partial<UndoFacts>, policy = defaultUndoPolicy): Record<string, readonly string[]> {
  return Object.fromEntries(chooseKinds({ ...facts, ...change }, policy).map(each => [each.kind, each.obstacles]));
}

const all = (...codes: string[]) => ({ void: codes, restock: codes, refund: codes, correct: codes });

it('lets a sale of this till session be undone in every way', () => {
  expect(obstacles({})).toEqual(all());
});

it.each([
  ['other-register', { isOwnSale: false }],
  ['already-voided', { isVoided: true }],
  ['sale-refused', { report: 'refused' }],
  ['sale-called-off', { report: 'called-off' }],
  ['undo-under-way', { isUnderWay: true }],
] as const)('allows nothing where it is %s', (code, change) => {
  expect(obstacles(change)).toEqual(all(code));
});

describe('money that goes back to a card alone', () => {
  const byCard = { returnsCash: false, isDrawerOpen: false } as const;

  it('needs no till; what was sold in one that was counted since is past voiding all the same', () => {
    expect(obstacles({ ...byCard, openTillSessionId: null })).toEqual({ ...all(), void: ['other-till-session'] });
    expect(obstacles({ ...byCard, openTillSessionId: null, saleTillSessionId: null })).toEqual(all());
  });

  it('needs no drawer of one’s own, and none that is not being counted', () => {
    expect(obstacles(byCard)).toEqual(all());
  });

  it('may be voided in a later session where it was sold in none', () => {
    expect(obstacles({ ...byCard, saleTillSessionId: null, openTillSessionId: 'till-2' })).toEqual(all());
  });
});

it('takes a drawer that may be used for what cash may have to go back of', () => {
  expect(obstacles({ isDrawerOpen: false })).toEqual(all('till-closed'));
});

describe('a void', () => {
  it('TV40 is refused after a refund, of a delivery, and in another till session', () => {
    const one = { ...goods, isRefunded: true };
    expect([
      obstacles({ lines: [one, goods] })['void'],
      obstacles({ isDelivery: true })['void'],
      obstacles({ openTillSessionId: 'till-2' })['void'],
      obstacles({ openTillSessionId: null, isDrawerOpen: false })['void'],
    ]).toEqual([['part-refunded'], ['delivery'], ['other-till-session'], ['till-closed', 'other-till-session']]);
  });

  it('is possible in another session where the house says so, and for so long as it says', () => {
    const policy = { ...defaultUndoPolicy, voidNeedsItsTillSession: false, voidMaxAgeS: 60 };
    expect([
      obstacles({ openTillSessionId: 'till-2' }, policy)['void'],
      obstacles({ now: 1_060_001 as Instant }, policy)['void'],
    ]).toEqual([[], ['too-old']]);
  });

  it('waits behind a sale that is not settled, while its parts cannot be given back yet', () => {
    const waiting = { void: [], restock: ['sale-unsettled'], refund: ['sale-unsettled'], correct: ['sale-unsettled'] };
    expect([obstacles({ report: 'unsettled' }), obstacles({ report: 'unsent' })]).toEqual([waiting, waiting]);
  });
});

it('says of a sale without its number at the state that the state must undo it itself', () => {
  expect([obstacles({ hasStateNumber: false }), obstacles({ hasStateNumber: false, report: 'not-reported' })]).toEqual([
    all('state-number-unknown'),
    all(),
  ]);
});

it('takes back goods of the inventory only, and each line once', () => {
  const shirt = { isRefunded: false, isPackage: false };
  expect([
    obstacles({ report: 'not-reported', lines: [shirt] })['restock'],
    obstacles({ lines: [{ ...goods, isRefunded: true }] })['refund'],
    obstacles({ lines: [{ ...goods, isRefunded: true }, shirt] })['restock'],
  ]).toEqual([['nothing-to-take-back'], ['nothing-left'], ['nothing-to-take-back']]);
});

it('picks the first kind of a reason that nothing stands in the way of', () => {
  const reason = {
    code: 'rung-in-error',
    kinds: ['void', 'restock', 'refund'] as UndoKind[],
    lead: false,
    note: false,
  } as const;
  const after = chooseKinds({ ...facts, openTillSessionId: 'till-2' }, defaultUndoPolicy);
  const never = chooseKinds({ ...facts, isVoided: true }, defaultUndoPolicy);
  expect([
    pickKind(reason, chooseKinds(facts, defaultUndoPolicy)),
    pickKind(reason, after),
    pickKind(reason, never),
  ]).toEqual(['void', 'restock', null]);
});

it('never voids what the state has said is not to be voided, and leads to a refund instead', () => {
  expect(obstacles({ isVoidRefused: true })).toEqual({ ...all(), void: ['void-refused'] });
});
