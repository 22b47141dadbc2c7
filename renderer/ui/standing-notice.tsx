import type { TFunction } from 'i18next';
import type { CardStanding } from '../../shared/people/card-standing';
import { Notice } from './notice';
import { useWords } from './words';

const blocking: ReadonlySet<CardStanding> = new Set(['expired', 'suspended', 'revoked', 'pending', 'unknown']);

/** What the card is worth and what to do about it; nothing while all is well. */
export function StandingNotice({ standing }: { readonly standing: CardStanding }) {
  const { t } = useWords();
  if (standing === 'good' || standing === 'unchecked') return null;
  return (
    <div className="standing-notice" role="status">
      <Notice tone={blocking.has(standing) ? 'warning' : 'info'}>
        <p>{t(`patients.standing.${standing}`)}</p>
      </Notice>
    </div>
  );
}

/** The same in two words, for a line of a list; null while all is well. */
export function shortStanding(standing: CardStanding, t: TFunction): string | null {
  return standing === 'good' || standing === 'unchecked' ? null : t(`patients.standingShort.${standing}`);
}
