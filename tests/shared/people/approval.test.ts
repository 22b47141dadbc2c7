import { expect, it } from 'vitest';
import {
  approvalActions,
  approvalSubject,
  mayApprove,
  needsSecondPerson,
  readReason,
} from '../../../shared/people/approval';

it('lets leads and admins approve everything, and cashiers only be the second of two', () => {
  const allowed = (role: 'cashier' | 'lead' | 'admin') => approvalActions.filter(action => mayApprove(role, action));
  expect([allowed('cashier'), allowed('lead'), allowed('admin')]).toEqual([
    ['resend'],
    approvalActions,
    approvalActions,
  ]);
});

it('says in the audit what kind of thing was approved', () => {
  expect(approvalActions.map(action => approvalSubject(action, '7'))).toEqual([
    'line:7',
    'line:7',
    'cart:7',
    'patient:7',
    'cart:7',
    'till:7',
    'till:7',
    'drawer:7',
    'sale:7',
    'sale:7',
  ]);
  expect(approvalActions.filter(needsSecondPerson)).toEqual(['resend']);
});

it.each([
  ['  price on the shelf ', 'price on the shelf'],
  ['two\nlines\u0007', 'two lines'],
  ['abc', 'abc'],
  ['ab', null],
  ['   ', null],
  ['', null],
  ['x'.repeat(200), 'x'.repeat(200)],
  ['x'.repeat(201), null],
])('reads the reason %j as %j', (typed, reason) => {
  expect(readReason(typed)).toBe(reason);
});
