import { expect, it } from 'vitest';
import { createPlainKeystore } from '../../../electron/keys/plain-keystore';
import { err, ok } from '../../../shared/kernel/result';

const secret = Buffer.alloc(32, 3);

it('keeps a key in the open for synthetic data', () => {
  for (const mode of ['training', 'test'] as const) {
    const keystore = createPlainKeystore(mode);
    const wrapped = keystore.wrap(secret);
    expect(wrapped.ok && keystore.unwrap(wrapped.value)).toEqual(ok(secret));
  }
});

it('is never available to production', () => {
  const keystore = createPlainKeystore('production');
  expect([keystore.wrap(secret), keystore.unwrap(secret.toString('base64'))]).toEqual([
    err('unavailable'),
    err('unavailable'),
  ]);
});
