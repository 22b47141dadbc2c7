import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { useWords } from '../../ui/words';
import { Tile } from './tile';

type Props = { readonly lowStock: LeadsDayView['lowStock']; readonly onGo: () => void };

/** Products that want to be ordered, the scarcest by name. It may wait, but not until they are gone. */
export function LowStockTile({ lowStock, onGo }: Props) {
  const { t, format } = useWords();
  const { count, gone, scarcest } = lowStock;
  return (
    <Tile
      title={t('today.lowStock')}
      figure={count === 0 ? t('today.noneLow') : t('today.lowCount', { count })}
      detail={gone === 0 ? null : t('today.goneCount', { count: gone })}
      tone={gone > 0 ? 'warn' : 'calm'}
      link={{ text: t('today.openLowStock'), onGo }}
    >
      <ul className="tile-names tile-counts">
        {scarcest.map(({ name, onHand }) => (
          <li key={name}>
            <strong>{name}</strong> <span>{t('today.left', { quantity: format.quantity(onHand) })}</span>
          </li>
        ))}
      </ul>
    </Tile>
  );
}
