import { expect, it } from 'vitest';
import { createScanNoticeStore } from '../../../../renderer/features/shell/scan-notice-store';

it('keeps what was wrong with a scan on a screen without a scan box, until one is found', () => {
  const store = createScanNoticeStore();
  const { hear } = store.getState();
  hear({ kind: 'refused', screen: 'sales', code: 'E-SCN-03', params: {} });
  const first = store.getState().notice;
  hear({ kind: 'refused', screen: 'reports', code: 'E-SCN-04', params: {} });
  const second = store.getState().notice;
  hear({ kind: 'sale-found', saleId: 's' });
  expect([first, second, store.getState().notice]).toEqual([
    { serial: 1, cue: 'unknown', error: { code: 'E-SCN-03', params: {} } },
    { serial: 2, cue: 'refused', error: { code: 'E-SCN-04', params: {} } },
    null,
  ]);
});

it('leaves it to the Register and to Patients to speak for themselves', () => {
  const store = createScanNoticeStore();
  store.getState().hear({ kind: 'refused', code: 'E-ITM-01', params: {} });
  store.getState().hear({ kind: 'refused', screen: 'patients', code: 'E-PAT-02', params: {} });
  expect(store.getState().notice).toBeNull();
});
