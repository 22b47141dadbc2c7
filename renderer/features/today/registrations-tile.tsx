import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { useWords } from '../../ui/words';
import { Tile } from './tile';

type Props = { readonly registrations: LeadsDayView['registrations']; readonly onGo: () => void };

/** More than these are behind the link. */
const shown = 3;

/** Colleagues who may not complete a sale, or not for much longer. Those who never could do not make it urgent. */
export function RegistrationsTile({ registrations, onGo }: Props) {
  const { t, format } = useWords();
  const ending = registrations.filter(({ daysLeft }) => daysLeft !== null);
  const words = ({ expiresOn, daysLeft }: LeadsDayView['registrations'][number]): string => {
    if (expiresOn === null || daysLeft === null) return t('today.unregistered');
    return daysLeft < 0
      ? t('today.ended', { day: format.day(expiresOn) })
      : t('today.endsIn', { count: daysLeft, day: format.day(expiresOn) });
  };
  return (
    <Tile
      title={t('today.registrations')}
      figure={ending.length === 0 ? t('today.noneEnding') : t('today.ending', { count: ending.length })}
      tone={
        ending.some(({ daysLeft }) => daysLeft !== null && daysLeft < 0) ? 'bad' : ending.length > 0 ? 'warn' : 'calm'
      }
      link={{ text: t('today.openSettings'), onGo }}
    >
      <ul className="tile-names">
        {registrations.slice(0, shown).map(each => (
          <li key={each.name}>
            <strong>{each.name}</strong> <span>{words(each)}</span>
          </li>
        ))}
      </ul>
    </Tile>
  );
}
