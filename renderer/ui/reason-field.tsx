import type { Ref } from 'react';
import { reasonLength } from '../../shared/people/approval';
import { TextField } from './text-field';
import { useWords } from './words';

type Props = {
  /** What is to be said, where it is more than why. */
  readonly label?: string;
  readonly value: string;
  readonly isMissing?: boolean;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
};

/** Nothing is decided without saying why. */
export function ReasonField({ label, value, isMissing = false, onChange, ref }: Props) {
  const { t } = useWords();
  const { min, max } = reasonLength;
  return (
    <TextField
      ref={ref}
      label={label ?? t('approval.reason')}
      value={value}
      maxLength={max}
      hint={t('approval.reasonHint', { min })}
      error={isMissing ? t('approval.reasonShort', { min }) : null}
      onChange={event => onChange(event.target.value)}
    />
  );
}
