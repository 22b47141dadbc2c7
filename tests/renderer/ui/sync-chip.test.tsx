import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SyncChip } from '../../../renderer/ui/sync-chip';
import { show } from '../support/render';

it.each([
  ['queued', 'Queued'],
  ['sending', 'Sending'],
  ['checking', 'Checking'],
  ['synced', 'Synced'],
  ['refused', 'Refused'],
  ['needs-review', 'Needs review'],
  ['voided', 'Voided'],
] as const)('shows %s as %s', (status, word) => {
  show(<SyncChip status={status} />);
  expect(screen.getByText(word)).toBeTruthy();
});

it('calls what was to undo a sale, and came to nothing, by no word for a sale that is voided', () => {
  show(<SyncChip status="voided" isUndo />);
  expect(screen.getByText('Called off')).toBeTruthy();
});
