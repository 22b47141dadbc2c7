import type { StateFailure } from './port';

type NotSent = Extract<StateFailure, { kind: 'not-sent' }>;

/** OpenSSL's verification codes, as Node passes them on. */
const certificateCodes: ReadonlySet<string> = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_CRL',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'HOSTNAME_MISMATCH',
  'EPROTO',
]);
const certificatePrefixes = ['CERT_', 'CRL_', 'ERR_TLS_', 'ERR_SSL_', 'ERR_OSSL_'];

/** What a failure before the first request byte means. Only a secure channel that could not be made is 'insecure'. */
export function classifyConnectError(error: Error): NotSent {
  const code = codeOf(error);
  const isInsecure = certificateCodes.has(code) || certificatePrefixes.some(prefix => code.startsWith(prefix));
  return { kind: 'not-sent', why: isInsecure ? 'insecure' : 'unreachable' };
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
