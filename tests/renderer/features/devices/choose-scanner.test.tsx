import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ChooseScanner } from '../../../../renderer/features/devices/choose-scanner';
import type { DeviceCandidates, ScannerChoice } from '../../../../shared/ipc/device-choices';
import type { ScannerCandidate } from '../../../../shared/ipc/device-views';
import { show } from '../../support/render';

const xenon: ScannerCandidate = {
  ...{ key: '1', kind: 'hid', name: 'Xenon', maker: 'Honeywell', vendorId: 1, productId: 2 },
  ...{ serialNumber: 'S1', path: null, isReadable: true },
};
const port: ScannerCandidate = {
  ...{ key: '3', kind: 'serial', name: '', maker: '', vendorId: null, productId: null },
  ...{ serialNumber: null, path: 'COM3', isReadable: true },
};
const found: DeviceCandidates = {
  scanners: [xenon, { ...xenon, key: '2', serialNumber: 'S2' }, { ...xenon, key: '4', isReadable: false }, port],
  printers: [],
};

function open(candidates: DeviceCandidates | null, isTaken = true, current: ScannerChoice = { kind: 'setup' }) {
  const chosen: ScannerChoice[] = [];
  const done: string[] = [];
  const shown = show(
    <ChooseScanner
      isOpen={true}
      current={current}
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
    'Honeywell XenonS1',
    'Honeywell XenonS2',
    'Serial portCOM3',
    'Only scanners that type like a keyboard',
  ]);
});

it('uses the one of two of a model that is chosen, with the layout of its reports, and closes', async () => {
  const { user, chosen, done } = open(found);
  await user.click(screen.getByRole('radio', { name: 'Honeywell Xenon S2' }));
  const checked = screen.getAllByRole('radio', { checked: true }).map(radio => radio.closest('label')?.textContent);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Report layout' }), 'B: Newland, IDTech');
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  const choice = { kind: 'hid', vendorId: 1, productId: 2, serialNumber: 'S2', profile: 'B' };
  expect([checked, chosen, done]).toEqual([['Honeywell XenonS2'], [choice], ['close']]);
});

it('asks of a serial port how fast it is and what ends a code', async () => {
  const { user, chosen } = open(found);
  await user.click(screen.getByRole('radio', { name: /COM3/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Speed (baud)' }), '115200');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Ends each code with' }), 'Nothing');
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  expect(chosen).toEqual([{ kind: 'serial', path: 'COM3', baud: 115_200, suffix: 'none' }]);
});

it('begins with what is in use, and takes nothing for one that was unplugged since', async () => {
  const current = { kind: 'hid', vendorId: 1, productId: 2, serialNumber: 'S9', profile: 'D' } as const;
  const { user, chosen, done } = open(found, true, current);
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  expect([chosen, done, screen.queryByRole('combobox')]).toEqual([[], [], null]);
  await user.click(screen.getByRole('radio', { name: 'Honeywell Xenon S1' }));
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Report layout' }).value).toBe('D');
});

it('stays open when it was not taken, and looks again at a press', async () => {
  const { user, done } = open(null, false);
  expect(screen.getByText('Looking for devices…')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Any USB scanner' }));
  await user.click(screen.getByRole('button', { name: 'Use this one' }));
  await user.click(screen.getByRole('button', { name: 'Look again' }));
  expect(done).toEqual(['look']);
});
