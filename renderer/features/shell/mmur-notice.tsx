import { X } from 'lucide-react';
import { useState } from 'react';
import type { SessionView } from '../../../shared/ipc/session-views';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import './house-band.css';

/** Said once at sign-in, early enough to do something about it; the status bar goes on saying it. */
export function MmurNotice({ mmur }: { readonly mmur: SessionView['mmur'] }) {
  const { t, format } = useWords();
  const [isRead, setRead] = useState(false);
  const { isCurrent, expiresInDays, expiresOn } = mmur;
  if (isRead || !isCurrent || expiresInDays === null || expiresOn === null) return null;
  return (
    <div className="house-band mmur-notice">
      <Notice tone="warning">
        <p>
          {expiresInDays === 0
            ? t('mmur.endsToday')
            : t('mmur.endsSoon', { count: expiresInDays, date: format.day(expiresOn) })}
        </p>
      </Notice>
      <Button kind="quiet" icon={<X aria-hidden="true" />} label={t('common.dismiss')} onPress={() => setRead(true)}>
        {null}
      </Button>
    </div>
  );
}

/** At the cart, as soon as it holds something that only a registered colleague can complete. */
export function MmurMissing({ mmur, isNeeded }: { readonly mmur: SessionView['mmur']; readonly isNeeded: boolean }) {
  const { t } = useWords();
  return mmur.isCurrent || !isNeeded ? null : (
    <Notice tone="warning">
      <p>{t('mmur.missing')}</p>
    </Notice>
  );
}
