import { err, ok } from '../../shared/kernel/result';
import type { Keystore } from './keystore';

/**
 * No keystore at all, for data that is synthetic: the key lies in the open beside it. Production gets one that is never
 * available, whoever asks and however it was configured.
 */
export function createPlainKeystore(mode: 'training' | 'test' | 'production'): Keystore {
  const isAllowed = mode !== 'production';
  return {
    backend: 'plain',
    wrap: secret => (isAllowed ? ok(secret.toString('base64')) : err('unavailable')),
    unwrap: wrapped => (isAllowed ? ok(Buffer.from(wrapped, 'base64')) : err('unavailable')),
  };
}
