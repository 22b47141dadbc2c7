import { expect, it } from 'vitest';
import { latestVersion, migrations } from '../../../db/migrations/index';

it('numbers the scripts from one without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(
    Array.from({ length: latestVersion }, (_, index) => index + 1),
  );
});
