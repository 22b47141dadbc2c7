import { expect, it } from 'vitest';
import { returnLabel } from '../../../shared/documents/return-label';
import { someReturnLabelFacts } from '../../support/document-facts';
import { documentLines } from '../../support/document-lines';

it('says in the largest letters that the goods are not for sale, and carries the new id as a code', () => {
  const document = returnLabel(someReturnLabelFacts({ destroyFromText: null }), 'en');
  expect([documentLines(document), document.holdsPatientData]).toEqual([
    [
      'RETURNED',
      'NOT FOR SALE',
      '------------------------------------------',
      'Blue Dream vape cartridge 850 mg',
      'Batch                          B-2026-0117',
      'Quantity                                 1',
      'Formerly                  0001000000000029',
      'Sale                    REG-2-000123-7K3QX',
      'Returned                  2026-03-10 14:20',
      'Employee                             E-014',
      '------------------------------------------',
      'Counterleaf Tampa, MMTC-2017-0001',
      'Code 128 0001000000009901',
    ],
    false,
  ]);
});

it('says when the waiting time is over', () => {
  expect(documentLines(returnLabel(someReturnLabelFacts(), 'es'))).toContain(
    'Destruir después de       2026-03-13 14:20',
  );
});
