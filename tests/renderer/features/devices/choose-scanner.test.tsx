import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ChooseScanner } from '../../../../renderer/features/devices/choose-scanner';
import type { DeviceCandidates, ScannerChoice } from '../../../../shared/ipc/device-choices';
import { show } from '../../support/render';

const found: DeviceCandidates = {
  scanners: [
    {
      key: '1',
      kind: 'hid',
      name: 'Xenon',
      maker: 'Honeywell',
      vendorId: 1,
      productId: 2,
      path: null,
      isReadable: true,
    },
    { key: '2', kind: 'hid', name: 'DS4608', maker: 'Zebra', vendorId: 3, productId: 4, path: null, isReadable: false },
    { key: '3', kind: 'serial', name: '', maker: '', vendorId: null, productId: null, path: 'COM3', isReadable: true },
  ],
  printers: [],
};

function open(candidates: DeviceCandidates | null, isTaken = true) {
  const chosen: ScannerChoice[] = [];
  const done: string[] = [];
  const shown = show(
    <ChooseScanner
      isOpen={true}
      current={{ kind: 'setup' }}
      candidates={candidates}
      onLook={() => done.push('look')}
      onChoose={async choice => {
        chosen.push(choice);
        return isTaken;
      }}
      onClose={() => done.push('close')}
    />,
  );
  return { ...shown, chosen, done };
}

it('offers what was set up, what was found and can be read, and the keyboard', () => {
  open(found);
  expect(screen.getAllByRole('radio').map(radio => radio.closest('label')?.textContent)).toEqual([
    'What its setup file says',
    'Any USB scanner',
    'Honeywell Xenon',
    'Serial portCOM3',
    'Only scanners that type like a keyboard',
  ]);
});

it('uses the one that is chosen, and closes when it was taken', async () => {
  const { user, chosen, done } = open(found);
  await user.click(screen.getByRole('radio', { name: /COM3/ }));
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  expect([chosen, done]).toEqual([[{ kind: 'serial', path: 'COM3' }], ['close']]);
});

it('stays open when it was not taken, and looks again at a press', async () => {
  const { user, done } = open(null, false);
  expect(screen.getByText('Looking for devices…')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Any USB scanner' }));
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  expect(done).toEqual(['look']);
});
