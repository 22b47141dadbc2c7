import { expect, it } from 'vitest';
import { classifyConnectError } from '../../../electron/biotrack/transport-error';

const coded = (code: string): Error => Object.assign(new Error('failed'), { code });

it.each([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'EPROTO',
])('calls %s insecure', code => {
  expect(classifyConnectError(coded(code))).toEqual({ kind: 'not-sent', why: 'insecure' });
});

it.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ETIMEDOUT', 'ECONNRESET'])(
  'calls %s unreachable',
  code => {
    expect(classifyConnectError(coded(code))).toEqual({ kind: 'not-sent', why: 'unreachable' });
  },
);

it('calls an error without a code unreachable', () => {
  expect(classifyConnectError(new Error('?'))).toEqual({ kind: 'not-sent', why: 'unreachable' });
});
