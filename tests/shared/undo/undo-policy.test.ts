import { expect, it } from 'vitest';
import {
  defaultUndoPolicy,
  findReason,
  needsLead,
  ownReasonOf,
  reasonToldAs,
  undoPolicySchema,
  undoReasonCodes,
} from '../../../shared/undo/undo-policy';

const policy = { ...defaultUndoPolicy, leadKinds: ['refund' as const], leadAboveCents: 5000 };
const reason = { code: 'rung-in-error' as const, kinds: ['void' as const], lead: false, note: false };

it('offers every reason there is, each once', () => {
  expect(defaultUndoPolicy.reasons.map(({ code }) => code)).toEqual([...undoReasonCodes]);
});

it('refuses a policy that names a reason twice or one that leads nowhere', () => {
  const { reasons } = defaultUndoPolicy;
  const broken = [[...reasons, reasons[0]], [{ ...reason, kinds: [] }], []];
  expect(broken.map(each => undoPolicySchema.safeParse({ ...defaultUndoPolicy, reasons: each }).success)).toEqual([
    false,
    false,
    false,
  ]);
});

it('asks a lead for a kind, for a reason, or for much money', () => {
  const ask = (question: Partial<Parameters<typeof needsLead>[1]>) =>
    needsLead(policy, { kind: 'void', reason, totalCents: 5000, ...question });
  expect([
    ask({}),
    ask({ kind: 'refund' }),
    ask({ reason: { ...reason, lead: true } }),
    ask({ totalCents: 5001 }),
  ]).toEqual([false, true, true, true]);
});

it('finds reasons by their code', () => {
  expect([findReason(policy, 'other')?.note, findReason(policy, 'whim')]).toEqual([true, null]);
});

const words = { en: 'Bag leaks', es: 'La bolsa gotea' };
const own = { ...reason, code: 'bag-leaks', as: 'defective' as const, words };

it('takes a store’s own reason with its words and the one that it counts as', () => {
  const parsed = undoPolicySchema.parse({ ...defaultUndoPolicy, reasons: [reason, own] }).reasons;
  expect(parsed.map(each => [reasonToldAs(each), ownReasonOf(each)])).toEqual([
    ['rung-in-error', null],
    ['defective', { code: 'bag-leaks', words }],
  ]);
});

it('refuses an own reason without either, and other words for one that is known', () => {
  const { as: _as, ...notTold } = own;
  const { words: _words, ...wordless } = own;
  const broken = [
    notTold,
    wordless,
    { ...own, as: 'leaky' },
    { ...own, words: { en: 'Bag leaks' } },
    { ...reason, words },
  ];
  const alsoBroken = [
    { ...own, code: 'Bag leaks' },
    { ...reason, as: 'other' as const },
  ];
  expect(
    [...broken, ...alsoBroken].map(each => undoPolicySchema.safeParse({ ...policy, reasons: [each] }).success),
  ).toEqual([...broken, ...alsoBroken].map(() => false));
});
