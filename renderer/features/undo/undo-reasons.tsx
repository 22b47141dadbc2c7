import { useEffect, useRef } from 'react';
import type { UndoView } from '../../../shared/ipc/undo-views';
import { useWords } from '../../ui/words';

type Props = {
  readonly reasons: UndoView['reasons'];
  readonly chosen: string | null;
  readonly onChoose: (reason: string) => void;
};

const digits = 9;

/** What happened, as people say it; the first nine have a number to press. */
export function UndoReasons({ reasons, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const part = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Further down a digit is a number or a slip, and must not begin the whole question anew.
      const isElsewhere = event.target !== document.body && !part.current?.contains(event.target as Node);
      const reason = reasons.slice(0, digits)[Number(event.key) - 1];
      if (isElsewhere || event.ctrlKey || event.altKey || event.metaKey || reason === undefined) return;
      event.preventDefault();
      onChoose(reason.code);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [reasons, onChoose]);
  return (
    <fieldset className="undo-part" ref={part}>
      <legend className="panel-title">{t('undo.whatHappened')}</legend>
      <div className="undo-reasons">
        {reasons.map(({ code, toldAs, words, picked }, index) => (
          <label key={code} className="undo-reason">
            <input type="radio" name="undo-reason" checked={code === chosen} onChange={() => onChoose(code)} />
            <span>
              {words?.[language] ?? t(`undo.reason.${toldAs}`)}
              <span className="undo-leads-to">{picked === null ? t('undo.impossible') : t(`undo.kind.${picked}`)}</span>
            </span>
            {index < digits ? (
              <span className="button-key" aria-hidden="true">
                {index + 1}
              </span>
            ) : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
