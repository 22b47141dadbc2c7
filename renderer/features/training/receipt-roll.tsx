import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import { useWords } from '../../ui/words';
import { ReceiptSheet } from './receipt-sheet';

type Props = { readonly paper: readonly ReceiptPaper[]; readonly onScan: (text: string) => void };

/** The virtual printer's paper, decoded from the very bytes a real printer would get. */
export function ReceiptRoll({ paper, onScan }: Props) {
  const { t } = useWords();
  if (paper.length === 0) return <p className="roll-empty">{t('training.noPaper')}</p>;
  return (
    <ul className="roll" aria-label={t('training.paper')}>
      {paper.map(sheet => (
        <li key={sheet.id}>
          <ReceiptSheet paper={sheet} onScan={onScan} />
        </li>
      ))}
    </ul>
  );
}
