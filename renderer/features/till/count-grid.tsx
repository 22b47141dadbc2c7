import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { TillRulesView } from '../../../shared/ipc/till-views';
import { useWords } from '../../ui/words';
import { type CountEntry, readEntry } from './count-entry';

type Props = {
  readonly rules: TillRulesView;
  readonly entry: CountEntry;
  readonly onChange: (entry: CountEntry) => void;
  /** The button that ends the count: it comes after the last coin. */
  readonly doneRef: RefObject<HTMLButtonElement | null>;
};

const wholeDollar = 100;

/** A row for each note and coin. Enter and the arrows go through them, so that one hand types and the other counts. */
export function CountGrid({ rules, entry, onChange, doneRef }: Props) {
  const { t, format } = useWords();
  const boxes = useRef(new Map<number, HTMLInputElement>());
  const { bad } = readEntry(entry, rules);
  const { denominations } = rules;
  const [first] = denominations;
  useEffect(() => {
    if (first !== undefined) boxes.current.get(first)?.focus();
  }, [first]);

  const go = (from: number, by: 1 | -1) => {
    const next = denominations[from + by];
    if (next !== undefined) boxes.current.get(next)?.focus();
    if (next === undefined && by === 1) doneRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    go(at, by);
  };
  const nameOf = (cents: number) =>
    cents >= wholeDollar ? t('till.dollars', { n: cents / wholeDollar }) : t('till.coins', { n: cents });

  return (
    <ol className="count-grid" aria-label={t('till.pieces')}>
      {denominations.map((cents, at) => {
        const isBad = bad.includes(cents);
        const text = entry[cents] ?? '';
        return (
          <li key={cents} className={cents >= wholeDollar ? 'count-row' : 'count-row count-coin'}>
            <label className="count-name" htmlFor={`count-${cents}`}>
              {nameOf(cents)}
            </label>
            <span aria-hidden="true">×</span>
            <input
              id={`count-${cents}`}
              ref={box => {
                if (box === null) boxes.current.delete(cents);
                else boxes.current.set(cents, box);
              }}
              className="field-input count-box"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={6}
              value={text}
              aria-invalid={isBad ? true : undefined}
              aria-describedby={isBad ? 'count-bad' : undefined}
              onKeyDown={event => onKeyDown(event, at)}
              onFocus={event => event.target.select()}
              onChange={event => onChange({ ...entry, [cents]: event.target.value })}
            />
            <output className="count-worth" htmlFor={`count-${cents}`}>
              {isBad || Number(text) === 0 ? '' : format.money(cents * Number(text))}
            </output>
          </li>
        );
      })}
    </ol>
  );
}
