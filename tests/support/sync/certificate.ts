import { createSign, generateKeyPairSync } from 'node:crypto';

/** Just enough DER for a self-signed certificate, so that no key ever has to lie in the repository. */
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), sizeOf(body.length), body]);
};
/** In as few bytes as will hold it: Electron's BoringSSL reads nothing longer. */
const sizeOf = (length: number): Buffer => {
  if (length < 128) return Buffer.from([length]);
  return Buffer.from(length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (at: Date): Buffer =>
  der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`, 'ascii'));

export type TestCertificate = { readonly key: string; readonly cert: string };

export function aCertificate({ days, host }: { readonly days: number; readonly host: string }): TestCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(host)))));
  const now = Date.now();
  const validity = sequence(time(new Date(now - 40 * 86_400_000)), time(new Date(now + days * 86_400_000)));
  const hostNames = /^[\d.]+$/.test(host)
    ? der(0x87, Buffer.from(host.split('.').map(Number)))
    : der(0x82, Buffer.from(host));
  const extension = sequence(oid('551d11'), der(0x04, sequence(hostNames)));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ...[algorithm, name, validity, name, publicKey.export({ type: 'spki', format: 'der' })],
    der(0xa3, sequence(extension)),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const whole = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/(.{64})/g, '$1\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
