import { paperParts } from '../../../shared/documents/paper-parts';
import type { PaperLine } from '../../../shared/documents/paper-text';
import type { ReceiptPaper } from '../../../shared/ipc/settings-views';
import { Button } from '../../ui/button';
import { keyed } from '../../ui/keyed';
import { PrintedCode } from '../../ui/printed-code';
import { useWords } from '../../ui/words';
import './receipt-sheet.css';

type Props = { readonly paper: ReceiptPaper; readonly onScan: (text: string) => void };

/** One receipt as it lies in the tray, with its codes to be scanned back. */
export function ReceiptSheet({ paper, onScan }: Props) {
  const { t, format } = useWords();
  const parts = keyed(paperParts(paper), part => (part.kind === 'line' ? part.line.text : part.code.text));
  return (
    <article className="receipt" aria-label={t('training.receiptAt', { time: format.time(paper.printedAt) })}>
      <div className="receipt-shade">
        <div className="receipt-paper">
          {parts.map(({ key, item }) =>
            item.kind === 'line' ? (
              <p key={key} className={lineClass(item.line)}>
                {item.line.text === '' ? '\u00a0' : item.line.text}
              </p>
            ) : (
              <PrintedCode
                key={key}
                code={item.code}
                label={t(`training.${item.code.kind}`, { text: item.code.text })}
              />
            ),
          )}
        </div>
      </div>
      {keyed(paper.codes, code => code.text).map(({ key, item: { text } }) => (
        <Button key={key} kind="quiet" label={t('training.scan', { label: text })} onPress={() => onScan(text)}>
          {t('training.scanIt')}
        </Button>
      ))}
    </article>
  );
}

function lineClass(line: PaperLine): string {
  return ['receipt-line', `receipt-${line.align}`, line.bold ? 'receipt-bold' : '', line.wide ? 'receipt-wide' : '']
    .filter(name => name !== '')
    .join(' ');
}
