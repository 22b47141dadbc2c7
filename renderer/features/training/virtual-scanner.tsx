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
                  <button
                    type="button"
                    className="shelf-item"
                    aria-label={t('training.scan', { label: item.label })}
                    onClick={() => onScan(item.text)}
                  >
                    <span className="shelf-label">{item.label}</span>
                    <span className="shelf-detail">{item.hint}</span>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
