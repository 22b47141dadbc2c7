import { expect, it } from 'vitest';
import { trainingLicence } from '../../../electron/training/training-licence';
import { ok } from '../../../shared/kernel/result';
import { readLicence } from '../../../shared/scan/read-licence';

it('is a licence that the register reads as any other, also without the last end of a line', () => {
  const holder = { firstName: 'Rosa', lastName: 'Delgado', dateOfBirth: '1984-05-02', expiresOn: '2031-07-04' };
  const licence = trainingLicence(holder);
  expect([readLicence(licence), readLicence(licence.slice(0, -1))]).toEqual([ok(holder), ok(holder)]);
});
