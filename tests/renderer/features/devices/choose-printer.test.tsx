import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ChoosePrinter } from '../../../../renderer/features/devices/choose-printer';
import type { PrinterChoice } from '../../../../shared/ipc/device-choices';
import { show } from '../../support/render';

function open(current: PrinterChoice = { kind: 'setup' }) {
  const chosen: PrinterChoice[] = [];
  let closes = 0;
  const shown = show(
    <ChoosePrinter
      isOpen={true}
      current={current}
      columns={42}
      candidates={{
        scanners: [],
        printers: [
          { kind: 'usb', path: '/dev/usb/lp0', name: 'EPSON TM-T20III' },
          { kind: 'serial', path: 'COM4', name: '' },
        ],
      }}
      onLook={() => undefined}
      onChoose={async choice => {
        chosen.push(choice);
        return true;
      }}
      onClose={() => {
        closes += 1;
      }}
    />,
  );
  return { ...shown, chosen, closes: () => closes };
}

it('takes a printer of this machine with the width of its paper', async () => {
  const { user, chosen, closes } = open();
  await user.click(screen.getByRole('radio', { name: /EPSON TM-T20III/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Paper width' }), '48');
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  expect([chosen, closes()]).toEqual([[{ kind: 'usb', path: '/dev/usb/lp0', columns: 48 }], 1]);
});

it('takes an address in the network, and says how one looks where it is none', async () => {
  const { user, chosen } = open();
  await user.click(screen.getByRole('radio', { name: 'A printer in the network' }));
  await user.type(screen.getByRole('textbox', { name: 'Address' }), 'not an address');
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  const complaint = screen.getByText(/^Enter the address of the printer/).tagName;
  await user.clear(screen.getByRole('textbox', { name: 'Address' }));
  await user.type(screen.getByRole('textbox', { name: 'Address' }), ' 10.0.0.7 ');
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  expect([complaint, chosen]).toEqual(['P', [{ kind: 'tcp', host: '10.0.0.7', port: 9100, columns: 42 }]]);
});

it('begins with the one in use, and asks nothing more of none', async () => {
  const { user, chosen } = open({ kind: 'tcp', host: '10.0.0.9', port: 9101, columns: 42 });
  const begins = [
    screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' }).value,
    screen.getByRole<HTMLInputElement>('textbox', { name: 'Port' }).value,
  ];
  await user.click(screen.getByRole('radio', { name: 'No printer' }));
  expect([begins, screen.queryByRole('combobox')]).toEqual([['10.0.0.9', '9101'], null]);
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  expect(chosen).toEqual([{ kind: 'none' }]);
});

it('takes one on a serial port with its speed, which begins at what printers come with', async () => {
  const { user, chosen } = open();
  await user.click(screen.getByRole('radio', { name: /COM4/ }));
  const begins = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Speed (baud)' }).value;
  await user.selectOptions(screen.getByRole('combobox', { name: 'Speed (baud)' }), '19200');
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  expect([begins, chosen]).toEqual(['38400', [{ kind: 'serial', path: 'COM4', baud: 19_200, columns: 42 }]]);
});
