import fc from 'fast-check';
import { expect, it } from 'vitest';
import { err, ok } from '../../../shared/kernel/result';
import { maskRegistryId, parseRegistryId } from '../../../shared/people/registry-id';

it('keeps a card number trimmed and in capitals', () => {
  expect([' ptest0001\n', 'P-10', 'a'.repeat(32)].map(parseRegistryId)).toEqual([
    ok('PTEST0001'),
    ok('P-10'),
    ok('A'.repeat(32)),
  ]);
});

it.each(['', '   ', '\t\n', '\u00a0'])('asks for the card where %j is given (E-PAT-01)', text => {
  expect(parseRegistryId(text)).toEqual(err('E-PAT-01'));
});

it.each([
  ['a Cyrillic look-alike', 'РTEST0001'],
  ['a dotless i, which becomes a capital I', 'Pı0001'],
  ['a long s, which becomes a capital S', 'PTEſT0001'],
  ['a full-width letter', 'ＰTEST0001'],
  ['a space within', 'PTEST 0001'],
  ['a hidden character', 'PTEST\u200b0001'],
  ['33 characters', 'P'.repeat(33)],
  ['markup', '<b>P1</b>'],
])('refuses %s (E-PAT-02)', (_, text) => {
  expect(parseRegistryId(text)).toEqual(err('E-PAT-02'));
});

it('accepts nothing but capitals, digits and hyphens, and those unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
      const parsed = parseRegistryId(text);
      const accepted = parsed.ok ? parsed.value : 'A';
      expect([/^[A-Z0-9-]{1,32}$/.test(accepted), parseRegistryId(accepted)]).toEqual([true, ok(accepted)]);
    }),
  );
});

it('shows the last four of a card number, and none of a short one', () => {
  expect(['PTEST0001', 'P1234567', 'P1'].map(maskRegistryId)).toEqual(['****0001', '********', '********']);
});
