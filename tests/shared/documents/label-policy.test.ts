import { expect, it } from 'vitest';
import { defaultLabelPrinting, labelPolicySchema } from '../../../shared/documents/label-policy';

it('prints labels when somebody asks for them, unless a store says otherwise', () => {
  expect(defaultLabelPrinting).toBe('on-demand');
});

it('takes no word that it does not know, and no policy without its source', () => {
  const policy = { reviewed: '2026-11-22', source: 'the store', print: 'with-sale' };
  const accepts = (changes: object) => labelPolicySchema.safeParse({ ...policy, ...changes }).success;
  expect([accepts({}), accepts({ print: 'always' }), accepts({ source: '' }), accepts({ more: 1 })]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
