import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ScanOutcomeView } from '../../../shared/ipc/register-views';
import { type ScanCue, scanCue } from '../../../shared/ipc/scan-cue';
import type { ShownError } from '../../ui/error-text';
import { isErrorCode } from '../../ui/known-codes';

export type ScanNotice = { readonly serial: number; readonly cue: ScanCue; readonly error: ShownError };
export type ScanNoticeState = {
  readonly notice: ScanNotice | null;
  readonly hear: (outcome: ScanOutcomeView) => void;
  readonly dismiss: () => void;
};
export type ScanNoticeStore = StoreApi<ScanNoticeState>;

/** These say in their own place what became of a scan. */
const speakForThemselves: ReadonlySet<string> = new Set(['register', 'patients']);

/** What was wrong with a scan on a screen that has no scan box to say it at. The next scan that is found takes it away. */
export function createScanNoticeStore(): ScanNoticeStore {
  let serial = 0;
  return createStore<ScanNoticeState>()(set => ({
    notice: null,
    hear: outcome => {
      if (outcome.kind !== 'refused' || speakForThemselves.has(outcome.screen ?? 'register')) {
        set({ notice: null });
        return;
      }
      serial += 1;
      const error: ShownError = isErrorCode(outcome.code)
        ? { code: outcome.code, params: outcome.params }
        : { code: 'E-ITM-02', params: {} };
      set({ notice: { serial, cue: scanCue(outcome), error } });
    },
    dismiss: () => set({ notice: null }),
  }));
}
