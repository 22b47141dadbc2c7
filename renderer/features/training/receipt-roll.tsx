import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import { keyed } from '../../ui/keyed';
import { useWords } from '../../ui/words';

/** The virtual printer's paper, decoded from the very bytes a real printer would get. */
export function ReceiptRoll({ paper }: { readonly paper: readonly ReceiptPaper[] }) {
  const { t } = useWords();
  if (paper.length === 0) return <p>{t('training.noPaper')}</p>;
  return (
    <ul className="roll" aria-label={t('training.paper')}>
      {paper.map(sheet => (
        <li key={sheet.id} className="receipt">
          {keyed(sheet.lines, line => line.text).map(({ key, item: line }) => (
            <p key={key} className={lineClass(line)}>
              {line.text === '' ? '\u00a0' : line.text}
            </p>
          ))}
          {sheet.qr === null ? null : <p className="receipt-qr">{t('training.qr', { text: sheet.qr })}</p>}
        </li>
      ))}
    </ul>
  );
}

function lineClass(line: ReceiptPaper['lines'][number]): string {
  return ['receipt-line', `receipt-${line.align}`, line.bold ? 'receipt-bold' : '', line.wide ? 'receipt-wide' : '']
    .filter(name => name !== '')
    .join(' ');
}
