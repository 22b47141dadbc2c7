import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScannerTricks } from '../../../../renderer/features/training/scanner-tricks';
import { type ScannerOrder, scannerOrder } from '../../../../shared/ipc/training-views';
import { show } from '../../support/render';
import { aShelfItem } from '../../support/settings-views';

const shelf = [
  ...Array.from({ length: 10 }, (_, at) => aShelfItem({ text: `100000000000000${at}` })),
  aShelfItem({ text: '01009', aim: ']d2' }),
  aShelfItem({ text: 'P7', group: 'card' }),
];

it('asks for a burst of different packages, and for what scanners do wrong', async () => {
  const orders: ScannerOrder[] = [];
  const scanner = { isPlugged: true, isHeard: true };
  const { user } = show(<ScannerTricks shelf={shelf} scanner={scanner} onOrder={order => orders.push(order)} />);
  for (const button of screen.getAllByRole('button')) await user.click(button);
  expect(orders).toEqual([
    { kind: 'burst', texts: shelf.slice(0, 8).map(item => item.text), count: 20, perSecond: 20 },
    { kind: 'half' },
    { kind: 'garbage' },
    { kind: 'wrong-mode' },
    { kind: 'plug', isPlugged: false },
  ]);
  expect(orders.every(order => scannerOrder.safeParse(order).success)).toBe(true);
});

it('offers nothing but the plug while it is pulled, and nothing at all before anything is known', async () => {
  const orders: ScannerOrder[] = [];
  const onOrder = (order: ScannerOrder) => orders.push(order);
  const unplugged = { isPlugged: false, isHeard: false };
  const { user, rerender } = show(<ScannerTricks shelf={shelf} scanner={unplugged} onOrder={onOrder} />);
  const plug = screen.getByRole('button', { name: 'Unplugged', pressed: true });
  await user.click(plug);
  const usable = screen.getAllByRole('button').filter(button => !button.hasAttribute('disabled'));
  expect([orders, usable]).toEqual([[{ kind: 'plug', isPlugged: true }], [plug]]);
  rerender(<ScannerTricks shelf={shelf} scanner={null} onOrder={onOrder} />);
  expect(screen.getByRole('group', { name: 'What the scanner does' }).hasAttribute('disabled')).toBe(true);
});
