import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ScanFlash } from '../../../../renderer/features/register/scan-flash';
import { show } from '../../support/render';

it.each([
  ['added', 'Added to the cart'],
  ['patient-chosen', 'Patient chosen'],
  ['matches', 'Choose an item'],
  ['refused', 'Not added'],
] as const)('says %s in words', (kind, words) => {
  show(<ScanFlash flash={{ kind, serial: 1, lineId: null }} />);
  expect(screen.getByRole('status').textContent).toBe(words);
});
