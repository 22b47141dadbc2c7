import { ScanBarcode } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { errorText } from '../../ui/error-text';
import { useWords } from '../../ui/words';
import './scan-notice.css';
import type { ScanNoticeStore } from './scan-notice-store';

/** Long enough to be read by somebody who looks up at the sound. */
const shownMs = 8_000;

/** Over the lower edge of the screen, where it covers nothing that is being worked on. */
export function ScanNotice({ store }: { readonly store: ScanNoticeStore }) {
  const words = useWords();
  const { notice, dismiss } = useStore(store);
  useEffect(() => {
    if (notice === null) return;
    const timer = window.setTimeout(dismiss, shownMs);
    return () => window.clearTimeout(timer);
  }, [notice, dismiss]);
  return notice === null ? null : (
    <div className="scan-notice-place">
      <p key={notice.serial} className={`scan-notice scan-notice-${notice.cue}`} role="alert">
        <ScanBarcode aria-hidden="true" />
        {errorText(notice.error, words)}
      </p>
    </div>
  );
}
