import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VirtualPrinter } from '../../../../renderer/features/training/virtual-printer';
import { someDevices } from '../../../support/devices/virtual-devices';
import { show } from '../../support/render';
import { aPaper } from '../../support/settings-views';

const nothing = () => undefined;

it('shows the printer’s front beside its paper', () => {
  show(<VirtualPrinter paper={[aPaper()]} printer={someDevices().printer} onOrder={nothing} onScan={nothing} />);
  expect([
    screen.getAllByRole('group').map(group => group.querySelector('legend')?.textContent),
    screen.getAllByRole('article').length,
  ]).toEqual([['Paper', 'The printer', 'Let it happen'], 1]);
});

it('shows the paper alone until it is known how the printer stands', () => {
  show(<VirtualPrinter paper={[aPaper()]} printer={null} onOrder={nothing} onScan={nothing} />);
  expect([screen.queryByRole('group'), screen.getAllByRole('article').length]).toEqual([null, 1]);
});
