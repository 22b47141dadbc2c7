import type { ReactNode, Ref } from 'react';
import './button.css';

type Props = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'large';
  readonly type?: 'button' | 'submit';
  readonly icon?: ReactNode;
  /** Shown on the button and announced as its shortcut; it never becomes part of the name. */
  readonly shortcut?: string;
  readonly isBusy?: boolean;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly label?: string;
  /** For a pointer that rests on it, where its words may have no room. */
  readonly hint?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A busy button keeps its name and its focus; it only stops answering, so a second press does nothing. */
export function Button({ children, onPress, kind = 'secondary', size = 'normal', ...rest }: Props) {
  return (
    <button
      ref={rest.ref}
      type={rest.type ?? 'button'}
      className={`button button-${kind} button-${size}`}
      disabled={rest.isDisabled}
      aria-disabled={rest.isBusy === true ? true : undefined}
      aria-busy={rest.isBusy === true ? true : undefined}
      aria-pressed={rest.isPressed}
      aria-label={rest.label}
      title={rest.hint}
      aria-keyshortcuts={rest.shortcut}
      onKeyDown={event => {
        // A key held down is one press: the message that opens under it must not be answered by its echo.
        if (event.repeat) event.preventDefault();
      }}
      onClick={event => {
        if (rest.isBusy === true) event.preventDefault();
        else onPress?.();
      }}
    >
      {rest.icon}
      <span className="button-text">{children}</span>
      {rest.shortcut === undefined ? null : (
        <span className="button-key" aria-hidden="true">
          {rest.shortcut}
        </span>
      )}
    </button>
  );
}
