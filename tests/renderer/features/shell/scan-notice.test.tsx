import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ScanNotice } from '../../../../renderer/features/shell/scan-notice';
import { createScanNoticeStore } from '../../../../renderer/features/shell/scan-notice-store';
import { show } from '../../support/render';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('says what became of a scan, and goes by itself', () => {
  vi.useFakeTimers();
  const store = createScanNoticeStore();
  show(<ScanNotice store={store} />);
  act(() => store.getState().hear({ kind: 'refused', screen: 'reports', code: 'E-SCN-04', params: {} }));
  expect(screen.getByRole('alert').textContent).toBe('Nothing on this screen takes that code.');
  act(() => void vi.advanceTimersByTime(8_000));
  expect(screen.queryByRole('alert')).toBeNull();
});
