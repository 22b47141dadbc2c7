import type { Ref } from 'react';
import { reasonLength } from '../../../shared/people/approval';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';

type Props = {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
};

/** Nothing is decided without saying why. */
export function ReasonField({ value, isMissing, onChange, ref }: Props) {
  const { t } = useWords();
  const { min, max } = reasonLength;
  return (
    <TextField
      ref={ref}
      label={t('approval.reason')}
      value={value}
      maxLength={max}
      hint={t('approval.reasonHint', { min })}
      error={isMissing ? t('approval.reasonShort', { min }) : null}
      onChange={event => onChange(event.target.value)}
    />
  );
}
