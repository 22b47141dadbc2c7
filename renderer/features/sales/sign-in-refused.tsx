import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';

/** Nothing is sent while the state refuses this store's sign-in; whoever put it right need not wait for the pause to end. */
export function SignInRefused({ onTry }: { readonly onTry: () => void }) {
  const { t } = useWords();
  return (
    <Notice tone="bad">
      <p>{t('errors.E-NET-04')}</p>
      <Button onPress={onTry}>{t('queue.trySignIn')}</Button>
    </Notice>
  );
}
