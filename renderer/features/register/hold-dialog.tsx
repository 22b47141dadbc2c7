import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';

type Props = {
  readonly isOpen: boolean;
  readonly suggestedName: string;
  readonly onHold: (name: string) => void;
  readonly onClose: () => void;
};

export function HoldDialog({ isOpen, suggestedName, onHold, onClose }: Props) {
  const { t } = useWords();
  const [name, setName] = useState(suggestedName);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpen) setName(suggestedName);
  }, [isOpen, suggestedName]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onHold(name.trim());
  };
  return (
    <AppDialog title={t('hold.title')} isOpen={isOpen} onClose={onClose} initialFocus={box}>
      <form onSubmit={submit}>
        <TextField
          ref={box}
          label={t('hold.name')}
          value={name}
          maxLength={60}
          onChange={event => setName(event.target.value)}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" kind="primary">
            {t('hold.save')}
          </Button>
        </div>
      </form>
    </AppDialog>
  );
}
