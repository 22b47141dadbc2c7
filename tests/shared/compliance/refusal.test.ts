import { expect, it } from 'vitest';
import { otherCodes, ruleCodes } from '../../../shared/compliance/refusal';

it('lists every code once, rules and others apart', () => {
  const all = [...ruleCodes, ...otherCodes];
  expect([...new Set<string>(all)]).toEqual(all);
});
