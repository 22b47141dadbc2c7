import { useId } from 'react';
import type { ShelfItem } from '../../../shared/ipc/settings-views';
import { useWords } from '../../ui/words';

type Props = { readonly shelf: readonly ShelfItem[]; readonly onScan: (text: string) => void };

const groups = ['card', 'package', 'trouble'] as const;

export function VirtualScanner({ shelf, onScan }: Props) {
  const { t } = useWords();
  return (
    <div className="shelf">
      <p className="shelf-hint">{t('training.scannerHint')}</p>
      {groups.map(group => (
        <div key={group} className={`shelf-group shelf-${group}`}>
          <h3 className="shelf-title">{t(`training.group.${group}`)}</h3>
          <ul className="shelf-list">
            {shelf
              .filter(item => item.group === group)
              .map(item => (
                <li key={`${item.label}-${item.text}`}>
                  <ShelfButton item={item} onScan={onScan} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function ShelfButton({ item, onScan }: { readonly item: ShelfItem; readonly onScan: Props['onScan'] }) {
  const { t } = useWords();
  const hintId = useId();
  return (
    <button type="button" className="shelf-item" aria-describedby={hintId} onClick={() => onScan(item.text)}>
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
