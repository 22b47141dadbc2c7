import { expect, it } from 'vitest';
import { documentKinds } from '../../../shared/documents/print-document';
import { everyDocument } from '../../support/every-document';

it('has no kind that no document is of', () => {
  const kinds = new Set(Object.values(everyDocument('en')).map(document => document.kind));
  expect([...kinds].sort()).toEqual([...documentKinds].sort());
});

it('says of every document with a patient on it that it is one', () => {
  const held = Object.entries(everyDocument('en')).filter(([, document]) => document.holdsPatientData);
  expect(held.map(([name]) => name)).toEqual([
    'receipt',
    'receipt-pending',
    'receipt-discount',
    'receipt-duplicate',
    'refund-slip',
    'void-slip',
    'patient-label',
  ]);
});
