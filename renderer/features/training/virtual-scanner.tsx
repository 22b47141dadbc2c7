import { useId } from 'react';
import type { ShelfItem } from '../../../shared/ipc/settings-views';
import type { ScannerOrder, VirtualDevicesView } from '../../../shared/ipc/training-views';
import { useWords } from '../../ui/words';
import { ScannerTricks } from './scanner-tricks';

type Props = {
  readonly shelf: readonly ShelfItem[];
  readonly scanner: VirtualDevicesView['scanner'] | null;
  readonly onOrder: (order: ScannerOrder) => void;
};

const groups = ['card', 'package', 'trouble'] as const;

export function VirtualScanner({ shelf, scanner, onOrder }: Props) {
  const { t } = useWords();
  return (
    <div className="shelf">
      <div className="shelf-head">
        <p className="shelf-hint">{t('training.scannerHint')}</p>
        <ScannerTricks shelf={shelf} scanner={scanner} onOrder={onOrder} />
      </div>
      {groups.map(group => (
        <div key={group} className={`shelf-group shelf-${group}`}>
          <h3 className="shelf-title">{t(`training.group.${group}`)}</h3>
          <ul className="shelf-list">
            {shelf
              .filter(item => item.group === group)
              .map(item => (
                <li key={`${item.label}-${item.text}`}>
                  <ShelfButton item={item} onOrder={onOrder} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function ShelfButton({ item, onOrder }: { readonly item: ShelfItem; readonly onOrder: Props['onOrder'] }) {
  const { t } = useWords();
  const hintId = useId();
  return (
    <button
      type="button"
      className="shelf-item"
      aria-describedby={hintId}
      onClick={() => onOrder({ kind: 'scan', text: item.text, aim: item.aim })}
    >
      <span className="visually-hidden">{t('training.scan', { label: item.label })}</span>
      <span className="shelf-label" aria-hidden="true">
        {item.label}
      </span>
      <span id={hintId} className="shelf-detail" aria-hidden="true">
        {item.hint}
      </span>
    </button>
  );
}
