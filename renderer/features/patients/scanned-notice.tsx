import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import type { Scanned } from './patients-store';

/** What a card or a licence led to. A licence out of date tells who somebody is all the same, so it is a gentle note. */
export function ScannedNotice({ scanned }: { readonly scanned: Scanned | null }) {
  const { t, format } = useWords();
  if (scanned === null || (scanned.kind === 'found' && scanned.licenceExpiredOn === null)) return null;
  return (
    <div role="status">
      <Notice tone={scanned.licenceExpiredOn === null ? 'info' : 'warning'}>
        {scanned.kind === 'alike' ? <p>{t('patients.scannedAlike')}</p> : null}
        {scanned.kind === 'unknown' ? <p>{t('patients.scannedUnknown')}</p> : null}
        {scanned.licenceExpiredOn === null ? null : (
          <p>{t('patients.licenceExpired', { date: format.day(scanned.licenceExpiredOn) })}</p>
        )}
      </Notice>
    </div>
  );
}
