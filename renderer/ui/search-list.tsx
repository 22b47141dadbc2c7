import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import './search-list.css';
import { TextField } from './text-field';

type Props<T> = {
  readonly label: string;
  readonly hint: string;
  readonly listLabel: string;
  /** Shows the list's label above it, for a list that answers no question. */
  readonly isHeaded?: boolean;
  readonly text: string;
  /** As many characters as the question may have. */
  readonly maxLength?: number;
  readonly onText: (text: string) => void;
  /** Enter with nothing picked from the list. */
  readonly onSubmit: (text: string) => void;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly nameOf: (item: T) => ReactNode;
  readonly detailOf: (item: T) => ReactNode;
  readonly onChoose: (item: T) => void;
  readonly emptyText: string | null;
  /** 'over': the results float over what is below, so nothing moves. */
  readonly placement: 'over' | 'below';
  readonly shortcut?: string;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

/** A text box with its results: arrows move through them, Enter takes one, Escape starts over. */
export function SearchList<T>(props: Props<T>) {
  const id = useId();
  const { items } = props;
  // The cursor belongs to the results it was moved in; with new results it is nowhere again.
  const [cursor, setCursor] = useState({ items, at: -1 });
  const active = cursor.items === items ? cursor.at : -1;
  const setActive = (at: number) => setCursor({ items, at });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' && items.length > 0) setActive(Math.min(active + 1, items.length - 1));
    else if (event.key === 'ArrowUp' && items.length > 0) setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape') props.onText('');
    else if (event.key === 'Enter') {
      const picked = items[active];
      if (picked === undefined) props.onSubmit(props.text);
      else props.onChoose(picked);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={`search search-${props.placement}`}>
      <TextField
        ref={props.inputRef}
        label={props.label}
        placeholder={props.hint}
        before={<Search aria-hidden="true" />}
        value={props.text}
        maxLength={props.maxLength}
        aria-controls={items.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-keyshortcuts={props.shortcut}
        onChange={event => props.onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {items.length > 0 ? (
        <div
          id={`${id}-list`}
          className="search-results"
          role="listbox"
          aria-label={props.listLabel}
          data-heading={props.isHeaded === true ? props.listLabel : undefined}
        >
          {items.map((item, index) => (
            <div
              key={props.keyOf(item)}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-describedby={`${id}-${index}-detail`}
              className="search-option"
              onClick={() => props.onChoose(item)}
              onKeyDown={event => (event.key === 'Enter' ? props.onChoose(item) : undefined)}
            >
              <span className="search-name">{props.nameOf(item)}</span>
              <span id={`${id}-${index}-detail`} className="search-detail" aria-hidden="true">
                {props.detailOf(item)}
              </span>
            </div>
          ))}
        </div>
      ) : props.emptyText === null ? null : (
        <p className="search-results search-empty" role="status">
          {props.emptyText}
        </p>
      )}
    </div>
  );
}
