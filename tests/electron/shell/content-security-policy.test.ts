import { expect, it } from 'vitest';
import { contentSecurityPolicy, developmentPolicy } from '../../../electron/shell/content-security-policy';

it('is the policy of the reference, word for word', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
});

it('lets a developed page talk to its own server and to nobody else', () => {
  const connections = developmentPolicy('http://127.0.0.1:5173')
    .split('; ')
    .find(part => part.startsWith('connect-src'));
  expect(connections).toBe("connect-src 'self' ws://127.0.0.1:5173");
});
