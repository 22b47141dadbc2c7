import type { PaperLine } from '../../shared/documents/paper-text';
import type { SheetMark } from '../../shared/documents/typeset';
import { assertNever } from '../../shared/kernel/assert-never';
import { keyed } from './keyed';
import { PrintedCode } from './printed-code';
import './paper-sheet.css';
import { useWords } from './words';

type Props = {
  readonly marks: readonly SheetMark[];
  readonly columns: number;
  readonly label: string;
  /** Of what is printed, which need not be that of the screen. */
  readonly language: 'en' | 'es';
};

/** A sheet as the printer would give it, line for line; read aloud, each line is one sentence. */
export function PaperSheet({ marks, columns, label, language }: Props) {
  return (
    <article className={`paper-sheet paper-sheet-${columns}`} aria-label={label} lang={language}>
      {keyed(marks, textOf).map(({ key, item }) => (
        <SheetPart key={key} mark={item} />
      ))}
    </article>
  );
}

function SheetPart({ mark }: { readonly mark: SheetMark }) {
  const { t } = useWords();
  switch (mark.kind) {
    case 'line':
      return <SheetLine line={mark.line} />;
    case 'code128':
      return (
        <>
          <PrintedCode
            code={{ kind: 'code128', text: mark.digits }}
            label={t('document.code128', { text: mark.digits })}
          />
          <p className="paper-line paper-centre" aria-hidden="true">
            {mark.digits}
          </p>
        </>
      );
    case 'qr':
      return <PrintedCode code={{ kind: 'qr', text: mark.payload }} label={t('document.qr', { text: mark.payload })} />;
    default:
      return assertNever(mark, 'mark');
  }
}

/** A ruled line is something to look at and nothing to be read. */
function SheetLine({ line }: { readonly line: PaperLine }) {
  const { text, bold, wide, align } = line;
  const names = ['paper-line', `paper-${align}`, ...(bold ? ['paper-bold'] : []), ...(wide ? ['paper-wide'] : [])];
  const isDrawn = text === '' || /^-+$/.test(text);
  return (
    <p className={names.join(' ')} aria-hidden={isDrawn ? true : undefined}>
      {text}
    </p>
  );
}

function textOf(mark: SheetMark): string {
  return mark.kind === 'line' ? mark.line.text : mark.kind;
}
