import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ScannerDetails } from '../../../../renderer/features/devices/scanner-choices';
import { ScannerDetailBoxes } from '../../../../renderer/features/devices/scanner-details';
import { show } from '../../support/render';

const details: ScannerDetails = { profile: 'D', baud: 9_600, suffix: 'cr' };

it('goes back from a layout to that of the maker', async () => {
  const changes: ScannerDetails[] = [];
  const { user } = show(<ScannerDetailBoxes kind="hid" details={details} onChange={next => changes.push(next)} />);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Report layout' }), 'By its maker');
  expect(changes).toEqual([{ ...details, profile: null }]);
});

it('asks in Spanish as well what ends a code', async () => {
  const changes: ScannerDetails[] = [];
  const boxes = <ScannerDetailBoxes kind="serial" details={details} onChange={next => changes.push(next)} />;
  const { user } = show(boxes, 'es');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Termina cada código con' }), 'Salto de línea (LF)');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Velocidad (baudios)' }), '19200');
  expect(changes).toEqual([
    { ...details, suffix: 'lf' },
    { ...details, baud: 19_200 },
  ]);
});
