import { expect, it } from 'vitest';
import { whyNotAllowed } from '../../../electron/ipc/access';

const code = (...call: Parameters<typeof whyNotAllowed>) => whyNotAllowed(...call)?.code ?? null;

it('lets anyone do what needs nobody', () => {
  expect(code('anyone', null)).toBeNull();
});

it('asks for a sign-in first', () => {
  expect(code('cashier', null)).toBe('E-AUT-03');
});

it('wants a lead for what only a lead may do, whatever a cashier tries (row 24)', () => {
  expect([code('lead', { role: 'cashier' }), code('admin', { role: 'lead' })]).toEqual(['E-AUT-01', 'E-AUT-01']);
});

it('lets a lead do what a cashier may, and an administrator what a lead may', () => {
  expect([code('cashier', { role: 'lead' }), code('lead', { role: 'admin' }), code('lead', { role: 'lead' })]).toEqual([
    null,
    null,
    null,
  ]);
});
