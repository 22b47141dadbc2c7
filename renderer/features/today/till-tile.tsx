import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { useWords } from '../../ui/words';
import { Tile } from './tile';

type Props = { readonly till: LeadsDayView['till']; readonly onGo: () => void };

/** How the drawer of this register stands, with what should be in it. */
export function TillTile({ till, onGo }: Props) {
  const { t, format } = useWords();
  const link = { text: t('today.openTill'), onGo };
  if (till === null) return <Tile title={t('today.till')} figure={t('today.tillClosed')} link={link} />;
  const by = t('today.tillBy', { by: till.openedBy, time: format.dateTime(till.openedAt) });
  return (
    <Tile
      title={t('today.till')}
      figure={format.money(till.expectedCents)}
      detail={till.standing === 'counted' ? t('today.tillCounted') : by}
      tone={till.standing === 'counted' ? 'warn' : 'calm'}
      link={link}
    />
  );
}
