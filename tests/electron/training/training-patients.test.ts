import { expect, it } from 'vitest';
import { createSandbox } from '../../../electron/biotrack/sandbox/sandbox';
import { trainingPatients } from '../../../electron/training/training-patients';

it('brings a dozen customers that the state knows by the same name, and leaves the others to be created', () => {
  const { patients } = createSandbox({ fixture: 'demo', seed: 7, now: () => Date.UTC(2026, 10, 22, 15) }).world();
  const known = trainingPatients({ patients } as Parameters<typeof trainingPatients>[0]);
  expect(known.map(one => patients.get(one.registryId)?.firstName)).toEqual(known.map(one => one.firstName));
  expect(known.length).toBe(12);
  expect(known[0]).toEqual({
    firstName: 'Marisol',
    lastName: 'Peña',
    dateOfBirth: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    registryId: 'P10000001',
    registryState: 'FL',
    registryExpiresOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  });
  expect(patients.size).toBeGreaterThan(known.length);
});
