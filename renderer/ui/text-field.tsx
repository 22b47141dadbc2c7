import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import './field.css';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'> & {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly isSecret?: boolean;
  readonly isLarge?: boolean;
  readonly before?: ReactNode;
  readonly ref?: Ref<HTMLInputElement> | undefined;
};

/**
 * A labelled text box with room for its error, so that nothing moves when one appears. A secret is masked by style and
 * stays a text box, which keeps password managers and their pop-ups away from a shared till.
 */
export function TextField({ label, hint, error, isSecret, isLarge, before, ...input }: Props) {
  const id = useId();
  const hasError = error !== undefined && error !== null;
  return (
    <div className={`field${isLarge === true ? ' field-large' : ''}`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-box">
        {before === undefined ? null : <span className="field-before">{before}</span>}
        <input
          {...input}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          className={isSecret === true ? 'field-input field-secret' : 'field-input'}
          aria-invalid={hasError ? true : undefined}
          aria-describedby={hasError || hint !== undefined ? `${id}-note` : undefined}
        />
      </div>
      {hasError || hint !== undefined ? (
        <p id={`${id}-note`} className={hasError ? 'field-note field-error' : 'field-note'}>
          {hasError ? error : hint}
        </p>
      ) : null}
    </div>
  );
}
