import type { ShelfItem } from '../../../shared/ipc/settings-views';
import type { ScannerOrder, VirtualDevicesView } from '../../../shared/ipc/training-views';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';

type Props = {
  readonly shelf: readonly ShelfItem[];
  readonly scanner: VirtualDevicesView['scanner'] | null;
  readonly onOrder: (order: ScannerOrder) => void;
};

const burst = { count: 20, perSecond: 20 } as const;
/** So many different ones that none comes again before it could be taken for the scanner repeating itself. */
const burstOf = 8;

/** What a scanner does to people besides reading codes. */
export function ScannerTricks({ shelf, scanner, onOrder }: Props) {
  const { t } = useWords();
  const isPlugged = scanner?.isPlugged ?? true;
  const packages = shelf.filter(item => item.group === 'package' && item.aim === null).slice(0, burstOf);
  const tricks = [
    ['half', { kind: 'half' }],
    ['garbage', { kind: 'garbage' }],
    ['wrong-mode', { kind: 'wrong-mode' }],
  ] as const;
  return (
    <fieldset className="tricks" aria-label={t('training.tricks')} disabled={scanner === null}>
      <Button
        isDisabled={!isPlugged || packages.length === 0}
        onPress={() => onOrder({ kind: 'burst', texts: packages.map(item => item.text), ...burst })}
      >
        {t('training.trick.burst', { count: burst.count })}
      </Button>
      {tricks.map(([name, order]) => (
        <Button key={name} isDisabled={!isPlugged} onPress={() => onOrder(order)}>
          {t(`training.trick.${name}`)}
        </Button>
      ))}
      <Button isPressed={!isPlugged} onPress={() => onOrder({ kind: 'plug', isPlugged: !isPlugged })}>
        {t('training.trick.unplug')}
      </Button>
    </fieldset>
  );
}
