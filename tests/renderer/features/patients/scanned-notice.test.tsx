import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Scanned } from '../../../../renderer/features/patients/patients-store';
import { ScannedNotice } from '../../../../renderer/features/patients/scanned-notice';
import { show } from '../../support/render';

const saying = (scanned: Scanned | null) => {
  const { unmount } = show(<ScannedNotice scanned={scanned} />);
  const said = screen.queryByRole('status')?.textContent ?? null;
  unmount();
  return said;
};

it('says what a scan led to, and what of a licence out of date', () => {
  expect(saying(null)).toBeNull();
  expect(saying({ kind: 'found', licenceExpiredOn: null })).toBeNull();
  expect(saying({ kind: 'found', licenceExpiredOn: '2026-03-01' })).toMatch(/^The driver’s licence expired on Mar 1/);
  expect(saying({ kind: 'alike', licenceExpiredOn: null })).toMatch(/^This licence is like these patients/);
  expect(saying({ kind: 'unknown', licenceExpiredOn: null })).toMatch(/^No patient of this store matches the scan/);
});
