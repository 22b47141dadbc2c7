import type { SafeStorage } from 'electron';
import { err, ok } from '../../shared/kernel/result';
import type { Keystore } from '../keys/keystore';

export type SafeStoragePort = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend'>>;

/** Back ends that keep the key beside the data, or that nobody knows: as good as none (reliability.md section 6). */
const unsafeBackends = new Set(['basic_text', 'unknown']);

/**
 * The OS keystore. Only ever asked after `ready`; its plain-text fallback is never switched on, because a register that
 * quietly keeps its key in the open is worse than one that says E-KEY-02.
 */
export function createSafeStorageKeystore(storage: SafeStoragePort, platform: string): Keystore {
  const backend = platform === 'linux' ? (storage.getSelectedStorageBackend?.() ?? 'unknown') : `os-${platform}`;
  const isSafe = storage.isEncryptionAvailable() && !unsafeBackends.has(backend);
  return {
    backend,
    wrap: secret =>
      isSafe ? ok(storage.encryptString(secret.toString('base64')).toString('base64')) : err('unavailable'),
    unwrap(wrapped) {
      if (!isSafe) return err('unavailable');
      try {
        return ok(Buffer.from(storage.decryptString(Buffer.from(wrapped, 'base64')), 'base64'));
      } catch {
        // The OS gives no reason apart: another user, a rebuilt keyring, a damaged blob. All of them mean the key stays shut.
        return err('refused');
      }
    },
  };
}
