import { expect, it } from 'vitest';
import { draftOf, emptyDraft, readTerms } from '../../../../renderer/features/register/price-draft';

const read = (kind: 'percent' | 'amount' | 'override', text: string) => readTerms({ kind, text, reason: null });

it('reads a percentage and an amount straight from the digits', () => {
  expect([
    read('percent', '10'),
    read('percent', ' 12.5 % '),
    read('percent', '0.01'),
    read('amount', '$5'),
    read('override', '0.00'),
  ]).toEqual([
    { kind: 'percent', bp: 1_000 },
    { kind: 'percent', bp: 1_250 },
    { kind: 'percent', bp: 1 },
    { kind: 'amount', cents: 500 },
    { kind: 'override', cents: 0 },
  ]);
});

it('reads nothing out of what is no figure, or finer than a cent', () => {
  const texts = ['', '%', '1.005', '-5', '1e2', 'ten'];
  expect(texts.flatMap(text => [read('percent', text), read('amount', text)])).toEqual(
    texts.flatMap(() => [null, null]),
  );
});

it('goes on from what was agreed before', () => {
  const agreed = { reason: 'senior', approvedBy: null } as const;
  expect([
    draftOf(null),
    draftOf({ ...agreed, kind: 'percent', value: 1_250 }),
    draftOf({ ...agreed, kind: 'override', value: 3_990 }),
  ]).toEqual([
    emptyDraft,
    { kind: 'percent', text: '12.5', reason: 'senior' },
    { kind: 'override', text: '39.90', reason: 'senior' },
  ]);
});
