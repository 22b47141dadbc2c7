import { expect, it } from 'vitest';
import { keepReply } from '../../../electron/sync/keep-reply';

it('keeps an answer as it came, with the digest of its bytes', () => {
  expect(keepReply('ñ')).toEqual({
    bytes: 2,
    sha256: '024bb90888ca89a15a19e9bdd8c712bfb070465fce1ef25e43c170ea44fc5e5f',
    text: 'ñ',
  });
});

it('cuts an endless one, and says how long it was', () => {
  const kept = keepReply('x'.repeat(1_000_000));
  expect([kept.bytes, kept.text.length]).toEqual([1_000_000, 16_384]);
});
