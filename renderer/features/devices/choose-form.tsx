import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { ChoiceList, type ChoiceListProps } from './choice-list';

type Props = ChoiceListProps & {
  readonly isLooking: boolean;
  readonly onLook: () => void;
  /** Whether what is chosen was taken; null where it is not whole yet. */
  readonly onUse: () => Promise<boolean> | null;
  readonly onClose: () => void;
  /** What the choice needs besides. */
  readonly children?: ReactNode;
};

/** Choosing a device: what there is, looking again, and taking it, which ends the choosing. */
export function ChooseForm({ isLooking, onLook, onUse, onClose, children, ...list }: Props) {
  const { t } = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onUse()?.then(isTaken => (isTaken ? onClose() : undefined));
  };
  return (
    <form className="choose" onSubmit={submit}>
      <ChoiceList {...list} />
      {isLooking ? <p>{t('devices.choose.looking')}</p> : null}
      {children}
      <div className="dialog-actions">
        <Button onPress={onLook}>{t('devices.choose.again')}</Button>
        <Button type="submit" kind="primary">
          {t('devices.choose.use')}
        </Button>
      </div>
    </form>
  );
}
