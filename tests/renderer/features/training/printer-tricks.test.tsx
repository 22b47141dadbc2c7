import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PrinterTricks } from '../../../../renderer/features/training/printer-tricks';
import { type PrinterOrder, printerOrder } from '../../../../shared/ipc/training-views';
import { someDevices } from '../../../support/devices/virtual-devices';
import { show } from '../../support/render';

async function pressAll(printer: ReturnType<typeof someDevices>['printer']) {
  const orders: PrinterOrder[] = [];
  const { user } = show(<PrinterTricks printer={printer} onOrder={order => orders.push(order)} />);
  for (const button of screen.getAllByRole('button')) await user.click(button);
  return orders;
}

it('offers everything that happens to printers', async () => {
  const orders = await pressAll(someDevices({ isDrawerOpen: true }).printer);
  expect(orders.map(order => printerOrder.parse(order))).toEqual([
    { kind: 'paper', paper: 'ok' },
    { kind: 'paper', paper: 'near-end' },
    { kind: 'paper', paper: 'out' },
    { kind: 'cover', isOpen: true },
    { kind: 'cutter', isJammed: true },
    { kind: 'slow', bytesPerSecond: 200 },
    { kind: 'mute', isMute: true },
    { kind: 'print-garbage' },
    { kind: 'plug', isPlugged: false },
    { kind: 'drop', afterBytes: 300 },
    { kind: 'garbage' },
    { kind: 'power' },
    { kind: 'close-drawer' },
  ]);
});

it('puts right what is pressed', async () => {
  const broken = {
    isCoverOpen: true,
    isCutterJammed: true,
    isSlow: true,
    isMute: true,
    isGarbled: true,
    isPlugged: false,
  };
  const orders = await pressAll(someDevices(broken).printer);
  expect(orders.slice(3, 9)).toEqual([
    { kind: 'cover', isOpen: false },
    { kind: 'cutter', isJammed: false },
    { kind: 'slow', bytesPerSecond: null },
    { kind: 'mute', isMute: false },
    { kind: 'power' },
    { kind: 'plug', isPlugged: true },
  ]);
});

it('says how it stands, and closes only a drawer that is open', () => {
  show(<PrinterTricks printer={someDevices({ paper: 'out', isMute: true }).printer} onOrder={() => undefined} />, 'es');
  expect([
    screen.getAllByRole('button', { pressed: true }).map(button => button.textContent),
    screen.getByRole('button', { name: 'Cerrar el cajón' }).hasAttribute('disabled'),
  ]).toEqual([['Agotado', 'No contesta'], true]);
});
