import { expect, it } from 'vitest';
import { outageCauses } from '../../../shared/sync/outage-evidence';

it('calls it an outage only where the line is down', () => {
  expect(outageCauses).toEqual(['offline', 'sign-in-refused', 'insecure']);
});
