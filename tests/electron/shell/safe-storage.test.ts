import { expect, it } from 'vitest';
import { createSafeStorageKeystore, type SafeStoragePort } from '../../../electron/shell/safe-storage';
import { err, ok } from '../../../shared/kernel/result';

/** Turns the text round, so that what is stored is visibly not the secret; throws like the real one on anything else. */
function aStorage(isAvailable: boolean, backend: string): SafeStoragePort {
  return {
    isEncryptionAvailable: () => isAvailable,
    encryptString: text => Buffer.from(`sealed:${[...text].reverse().join('')}`),
    decryptString: sealed => {
      const text = sealed.toString();
      if (!text.startsWith('sealed:')) throw new Error('Error while decrypting the ciphertext');
      return [...text.slice(7)].reverse().join('');
    },
    getSelectedStorageBackend: () => backend as 'gnome_libsecret',
  };
}

const secret = Buffer.from('0123456789abcdef0123456789abcdef');

it('gives back what it wrapped', () => {
  const keystore = createSafeStorageKeystore(aStorage(true, 'gnome_libsecret'), 'linux');
  const wrapped = keystore.wrap(secret);
  expect([keystore.backend, wrapped.ok && keystore.unwrap(wrapped.value)]).toEqual(['gnome_libsecret', ok(secret)]);
});

it.each([
  ['basic_text', true],
  ['unknown', true],
  ['gnome_libsecret', false],
])('has no safe place on Linux with %s, available: %s', (backend, isAvailable) => {
  const keystore = createSafeStorageKeystore(aStorage(isAvailable, backend), 'linux');
  expect([keystore.wrap(secret), keystore.unwrap('AA==')]).toEqual([err('unavailable'), err('unavailable')]);
});

it('refuses a wrap that the keystore will not open', () => {
  expect(createSafeStorageKeystore(aStorage(true, 'kwallet6'), 'linux').unwrap('AA==')).toEqual(err('refused'));
});

it('asks for the back end only on Linux', () => {
  expect(createSafeStorageKeystore(aStorage(true, 'basic_text'), 'win32')).toMatchObject({ backend: 'os-win32' });
});
