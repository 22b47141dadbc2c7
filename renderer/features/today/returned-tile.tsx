import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { useWords } from '../../ui/words';
import { Tile } from './tile';

type Props = { readonly returned: LeadsDayView['returned']; readonly onGo: () => void };

const shown = 3;

/** Goods that came back, are never sold again, and wait for their destruction. */
export function ReturnedTile({ returned, onGo }: Props) {
  const { t, format } = useWords();
  const due = returned.filter(({ isDue }) => isDue).length;
  const troubled = returned.filter(({ needsLead }) => needsLead);
  const inOrder = [...troubled, ...returned.filter(({ needsLead }) => !needsLead)];
  const words = ({ dueAt, isDue, needsLead }: LeadsDayView['returned'][number]): string => {
    if (needsLead) return t('today.returnedTrouble');
    if (dueAt === null) return t('today.notScheduled');
    return isDue ? t('today.dueNow') : t('today.dueAt', { time: format.dateTime(dueAt) });
  };
  return (
    <Tile
      title={t('today.returned')}
      figure={returned.length === 0 ? t('today.noneReturned') : t('today.returnedCount', { count: returned.length })}
      detail={due === 0 ? null : t('today.dueCount', { count: due })}
      tone={due > 0 || troubled.length > 0 ? 'warn' : 'calm'}
      link={{ text: t('today.openReturned'), onGo }}
    >
      <ul className="tile-names">
        {inOrder.slice(0, shown).map(each => (
          <li key={`${each.undoRef} ${each.name}`}>
            <strong>{each.name}</strong> <span>{words(each)}</span>
          </li>
        ))}
      </ul>
    </Tile>
  );
}
